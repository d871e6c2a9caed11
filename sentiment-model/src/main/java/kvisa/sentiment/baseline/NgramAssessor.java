package kvisa.sentiment.baseline;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.StanceProbabilities;
import kvisa.contract.assess.StanceReading;
import kvisa.contract.assess.Target;
import kvisa.contract.assess.TextAssessor;
import kvisa.contract.assess.Theme;
import kvisa.contract.assess.XenophobiaLevel;
import kvisa.contract.assess.XenophobiaReading;
import kvisa.sentiment.corpus.LabelledPost;
import org.jspecify.annotations.Nullable;

/**
 * The textbook reader: logistic regressions over runs of one to four characters, one model for both languages, no
 * normalisation but lower case, no words, no lexicon, no calibration. Trained in seconds whenever it is measured.
 * Thread-safe.
 */
public final class NgramAssessor implements TextAssessor {

    private static final String MODEL_ID = "ngrams-1";

    private static final List<Stance> STANCES = List.of(Stance.values());

    private static final List<Target> TARGETS = List.of(Target.values());

    private static final int LONGEST = 4;

    /** A run in one post only cannot generalise; leaving them out makes training three times as fast. */
    private static final int MIN_POSTS = 3;

    /** Untuned, as one would start; liblinear's default tolerance for this solver. */
    private static final double COST = 8;

    private static final double TOLERANCE = 0.01;

    private static final int MOST_CHARACTERS = 600;

    private final Map<String, Integer> vocabulary;
    private final Model stance;
    private final Model level;
    private final Model target;
    private final Model relevance;
    private final Map<Theme, Model> themes = new LinkedHashMap<>();

    private NgramAssessor(List<LabelledPost> posts) {
        vocabulary = vocabulary(posts);
        Feature[][] texts =
                posts.parallelStream().map(post -> features(post.text())).toArray(Feature[][]::new);
        List<Supplier<Model>> fits = new ArrayList<>();
        fits.add(() -> fit(texts, posts, post -> STANCES.indexOf(post.labels().stance())));
        fits.add(() -> fit(texts, posts, post -> post.labels().xenophobia().level()));
        fits.add(() -> fit(texts, posts, post -> post.labels().relevant() ? 1 : 0));
        fits.add(() -> fitTarget(texts, posts));
        for (Theme theme : Theme.values()) {
            fits.add(() -> fit(texts, posts, post -> post.labels().themes().contains(theme) ? 1 : 0));
        }
        Iterator<Model> models =
                fits.parallelStream().map(Supplier::get).toList().iterator();
        stance = models.next();
        level = models.next();
        relevance = models.next();
        target = models.next();
        for (Theme theme : Theme.values()) {
            themes.put(theme, models.next());
        }
    }

    /** Learns from labelled posts of both languages. */
    public static NgramAssessor train(Collection<LabelledPost> posts) {
        Linear.disableDebugOutput(); // it would print into the report
        return new NgramAssessor(List.copyOf(posts));
    }

    private static Map<String, Integer> vocabulary(List<LabelledPost> posts) {
        Map<String, Integer> counts = new HashMap<>();
        for (LabelledPost post : posts) {
            runs(post.text()).forEach(run -> counts.merge(run, 1, Integer::sum));
        }
        Map<String, Integer> positions = new HashMap<>();
        counts.entrySet().stream()
                .filter(each -> each.getValue() >= MIN_POSTS)
                .map(Map.Entry::getKey)
                .sorted()
                .forEach(run -> positions.put(run, positions.size() + 1));
        return positions;
    }

    private static Set<String> runs(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int end = Math.min(MOST_CHARACTERS, lower.length());
        Set<String> runs = new TreeSet<>();
        for (int start = 0; start < end; start++) {
            for (int length = 1; length <= LONGEST && start + length <= end; length++) {
                runs.add(lower.substring(start, start + length));
            }
        }
        return runs;
    }

    /** Each run that was learnt counts the same; texts of any length weigh the same. The bias comes last. */
    private Feature[] features(String text) {
        int[] known = runs(text).stream()
                .mapToInt(run -> vocabulary.getOrDefault(run, 0))
                .filter(position -> position > 0)
                .sorted()
                .toArray();
        Feature[] features = new Feature[known.length + 1];
        for (int i = 0; i < known.length; i++) {
            features[i] = new FeatureNode(known[i], 1 / Math.sqrt(known.length));
        }
        features[known.length] = new FeatureNode(vocabulary.size() + 1, 1);
        return features;
    }

    private Model fitTarget(Feature[][] texts, List<LabelledPost> posts) {
        int[] hostile = IntStream.range(0, texts.length)
                .filter(i -> posts.get(i).labels().target() != Target.NONE)
                .toArray();
        return fit(
                Arrays.stream(hostile).mapToObj(i -> texts[i]).toArray(Feature[][]::new),
                Arrays.stream(hostile).mapToObj(posts::get).toList(),
                post -> TARGETS.indexOf(post.labels().target()));
    }

    private Model fit(Feature[][] texts, List<LabelledPost> posts, ToIntFunction<LabelledPost> answer) {
        Problem problem = new Problem();
        problem.l = texts.length;
        problem.n = vocabulary.size() + 1;
        problem.bias = 1;
        problem.x = texts;
        problem.y = posts.stream().mapToDouble(answer::applyAsInt).toArray();
        return Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, TOLERANCE));
    }

    @Override
    public String modelId() {
        return MODEL_ID;
    }

    @Override
    public Assessment assess(String text, @Nullable String statedLanguage) {
        Feature[] features = features(text);
        boolean relevant = probabilities(relevance, features, 2)[1] >= 0.5;
        return new Assessment(
                language(text),
                relevant,
                stance(features, relevant),
                xenophobia(features),
                relevant ? themes(features) : List.of(),
                List.of(),
                MODEL_ID);
    }

    private static Language language(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic) ? Language.ZH : Language.EN;
    }

    private StanceReading stance(Feature[] features, boolean relevant) {
        double[] each = probabilities(stance, features, STANCES.size());
        StanceProbabilities probabilities = new StanceProbabilities(
                each[STANCES.indexOf(Stance.OPPOSE)],
                each[STANCES.indexOf(Stance.SUPPORT)],
                each[STANCES.indexOf(Stance.NEUTRAL)]);
        return new StanceReading(relevant ? probabilities.mostLikely() : Stance.NEUTRAL, probabilities, true);
    }

    private XenophobiaReading xenophobia(Feature[] features) {
        double[] each = probabilities(level, features, XenophobiaLevel.values().length);
        XenophobiaLevel likeliest = XenophobiaLevel.of(likeliest(each));
        Target whom = likeliest == XenophobiaLevel.NONE
                ? Target.NONE
                : TARGETS.get(likeliest(probabilities(target, features, TARGETS.size())));
        return new XenophobiaReading(likeliest, Arrays.stream(each).boxed().toList(), whom);
    }

    private List<Theme> themes(Feature[] features) {
        return themes.entrySet().stream()
                .filter(each -> probabilities(each.getValue(), features, 2)[1] >= 0.5)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** By the answer's number; zero for answers that were never seen. */
    private static double[] probabilities(Model model, Feature[] features, int answers) {
        double[] given = new double[model.getNrClass()];
        Linear.predictProbability(model, features, given);
        double[] byAnswer = new double[answers];
        int[] labels = model.getLabels();
        for (int i = 0; i < labels.length; i++) {
            byAnswer[labels[i]] = given[i];
        }
        return byAnswer;
    }

    private static int likeliest(double[] probabilities) {
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            best = probabilities[i] > probabilities[best] ? i : best;
        }
        return best;
    }
}
