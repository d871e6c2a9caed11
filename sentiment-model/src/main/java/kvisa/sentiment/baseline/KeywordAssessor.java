package kvisa.sentiment.baseline;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.StanceProbabilities;
import kvisa.contract.assess.StanceReading;
import kvisa.contract.assess.Target;
import kvisa.contract.assess.TextAssessor;
import kvisa.contract.assess.Theme;
import kvisa.contract.assess.XenophobiaLevel;
import kvisa.contract.assess.XenophobiaReading;
import kvisa.sentiment.language.LanguagePack;
import kvisa.sentiment.language.Languages;
import kvisa.sentiment.language.PreparedText;
import kvisa.sentiment.lexicon.CodedMatch;
import kvisa.sentiment.lexicon.Cue;
import org.jspecify.annotations.Nullable;

/**
 * Reads a post by words alone: slurs and coded words give the xenophobia level, words for and against give the stance.
 * It knows nothing of negation, sarcasm or quotation. Thread-safe.
 */
public final class KeywordAssessor implements TextAssessor {

    private static final String MODEL_ID = "keywords-1";

    private static final Map<String, Theme> THEMES = Map.of(
            "jobs", Theme.JOBS,
            "fairness", Theme.FAIRNESS,
            "quality", Theme.TALENT_QUALITY,
            "security", Theme.SECURITY_SOVEREIGNTY,
            "culture", Theme.CULTURE_DEMOGRAPHY,
            "process", Theme.POLICY_PROCESS,
            "braingain", Theme.BRAIN_GAIN,
            "geopolitics", Theme.GEOPOLITICS_H1B);

    private final Languages languages;

    /** A reader with the shipped lexicons. */
    public KeywordAssessor(Languages languages) {
        this.languages = languages;
    }

    @Override
    public String modelId() {
        return MODEL_ID;
    }

    @Override
    public Assessment assess(String text, @Nullable String statedLanguage) {
        PreparedText prepared = languages.prepare(text, statedLanguage);
        List<CodedMatch> coded = prepared.pack()
                .map(pack -> pack.coded().matches(prepared.text()))
                .orElse(List.of());
        List<Cue> cues =
                prepared.pack().map(pack -> pack.cues().in(prepared.text())).orElse(List.of());
        return new Assessment(
                prepared.language(),
                prepared.pack().filter(pack -> named(pack, prepared.text())).isPresent(),
                stance(cues),
                xenophobia(coded),
                themes(cues),
                List.of(),
                MODEL_ID);
    }

    private static boolean named(LanguagePack pack, String text) {
        return pack.names().name(text).isPresent();
    }

    private static StanceReading stance(List<Cue> cues) {
        long against = count(cues, "oppose");
        long inFavour = count(cues, "support");
        if (against == inFavour) {
            return new StanceReading(Stance.NEUTRAL, new StanceProbabilities(0, 0, 1), true);
        }
        return against > inFavour
                ? new StanceReading(Stance.OPPOSE, new StanceProbabilities(1, 0, 0), true)
                : new StanceReading(Stance.SUPPORT, new StanceProbabilities(0, 1, 0), true);
    }

    private static long count(List<Cue> cues, String name) {
        return cues.stream().filter(cue -> cue.name().equals(name)).count();
    }

    private static XenophobiaReading xenophobia(List<CodedMatch> coded) {
        Optional<CodedMatch> worst = coded.stream()
                .filter(match -> match.term().level() > 0 && match.term().target() != Target.NONE)
                .max(Comparator.comparingInt(match -> match.term().level()));
        if (worst.isEmpty()) {
            return new XenophobiaReading(XenophobiaLevel.NONE, List.of(1.0, 0.0, 0.0), Target.NONE);
        }
        int level = worst.get().term().level();
        return new XenophobiaReading(
                XenophobiaLevel.of(level),
                List.of(0.0, level == 1 ? 1.0 : 0.0, level == 2 ? 1.0 : 0.0),
                worst.get().term().target());
    }

    private static List<Theme> themes(List<Cue> cues) {
        Set<Theme> themes = EnumSet.noneOf(Theme.class);
        for (Cue cue : cues) {
            if (THEMES.containsKey(cue.name())) {
                themes.add(THEMES.get(cue.name()));
            }
        }
        return List.copyOf(themes);
    }
}
