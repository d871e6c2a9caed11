package kvisa.sentiment.feature;

import java.util.List;
import java.util.Set;
import kvisa.contract.assess.Language;
import kvisa.sentiment.lexicon.Cue;

/** Cues with a negation shortly before them: {@code 不讨厌} (bù tǎoyàn, "don't dislike"), "aren't criminals". */
final class NegatedCues {

    /** How far a negation reaches: about four words in either language. */
    private static final int REACH_CHINESE = 6;

    private static final int REACH_ENGLISH = 20;

    private static final Set<String> TURNED_ROUND = Set.of(
            "oppose", "support", "loathe", "threat", "inferior", "animal", "filth", "expel", "invasion", "stereotype");

    private NegatedCues() {}

    static void addTo(FeatureSink sink, List<Cue> cues, Language language) {
        int reach = language == Language.ZH ? REACH_CHINESE : REACH_ENGLISH;
        for (Cue cue : cues) {
            if (TURNED_ROUND.contains(cue.name()) && negated(cue, cues, reach)) {
                sink.take(
                        FeatureFamily.CUES,
                        "not-" + cue.name(),
                        cue.span().start(),
                        cue.span().end());
            }
        }
    }

    private static boolean negated(Cue cue, List<Cue> cues, int reach) {
        for (Cue other : cues) {
            int gap = cue.span().start() - other.span().end();
            if (gap >= 0 && gap <= reach && other.name().equals("negation")) {
                return true;
            }
        }
        return false;
    }
}
