package kvisa.sentiment.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.TextAssessor;
import kvisa.contract.assess.XenophobiaLevel;
import kvisa.sentiment.corpus.AuthoredCorpus;
import kvisa.sentiment.corpus.LabelledPost;
import kvisa.sentiment.corpus.Split;

/** Judges readers on labelled posts. Stateless. */
public final class Evaluator {

    /** Rarer phenomena say nothing. */
    private static final int MIN_POSTS_PER_PHENOMENON = 5;

    private Evaluator() {}

    /** Judges readers on a split of the authored posts; on the test posts also by the aims. */
    public static EvaluationReport evaluate(Readers readers, Split split) {
        String name = "authored " + split.name().toLowerCase(Locale.ROOT);
        EvaluationReport report = evaluate(readers, AuthoredCorpus.posts(split), name, AuthoredCorpus.hash(split));
        if (split != Split.TEST) {
            return report;
        }
        Reader principal = readers.principal();
        List<Judged> judged = judged(principal.assessor(), AuthoredCorpus.posts(split));
        return report.with(Aim.scores(Exam.of(principal.assessor(), judged, readers.languages())), Agreement.shipped());
    }

    /**
     * The same, with the public sets that are in a folder.
     *
     * @param publicSets  the user's folder of public sets; those absent are left out, and said so
     * @throws IllegalArgumentException if a file there is not the file of the dataset manifest
     */
    public static EvaluationReport evaluate(Readers readers, Split split, Path publicSets) {
        return evaluate(readers, split).with(publicSets(readers, publicSets));
    }

    /**
     * Runs only the public sets that are in a folder.
     *
     * @throws IllegalArgumentException if a file there is not the file of the dataset manifest
     */
    public static PublicResults publicSets(Readers readers, Path publicSets) {
        return new PublicBenchmarks(readers, publicSets).results();
    }

    /**
     * Judges readers on the given posts.
     *
     * @param name  of the posts, for the report
     * @param hash  of the posts, for the report
     */
    public static EvaluationReport evaluate(Readers readers, List<LabelledPost> posts, String name, String hash) {
        List<Judged> judged = judged(readers.principal().assessor(), posts);
        List<SystemScores> scores = new ArrayList<>();
        for (Reader each : readers.all()) {
            scores.addAll(scores(each.name(), judged(each.assessor(), posts)));
        }
        return new EvaluationReport(
                readers.principal().assessor().modelId(),
                name,
                hash,
                scores,
                new Details(phenomena(judged), confusions(judged), Mistakes.in(judged), readTwice(readers, judged)),
                List.of(),
                List.of(),
                PublicResults.NONE);
    }

    /** What a reader says of each post. */
    public static List<Judged> judged(TextAssessor reader, List<LabelledPost> posts) {
        return posts.parallelStream()
                .map(post -> new Judged(post, reader.assess(post.text(), null)))
                .toList();
    }

    private static double readTwice(Readers readers, List<Judged> judged) {
        return readers.all().stream()
                .filter(each -> each.name().equals(Readers.ALL_TWICE))
                .findFirst()
                .map(second -> share(
                        judged,
                        each -> each.reading()
                                .modelId()
                                .equals(second.assessor().modelId())))
                .orElse(0.0);
    }

    private static List<SystemScores> scores(String system, List<Judged> judged) {
        Map<Language, List<Judged>> byLanguage = judged.stream()
                .collect(Collectors.groupingBy(each -> each.post().language(), TreeMap::new, Collectors.toList()));
        Map<String, List<Judged>> parts = new LinkedHashMap<>();
        byLanguage.forEach((language, posts) -> parts.put(language.wireName(), posts));
        if (byLanguage.size() > 1) {
            parts.put("all", judged);
        }
        return parts.entrySet().parallelStream()
                .map(part -> scores(system, part.getKey(), part.getValue()))
                .toList();
    }

    private static SystemScores scores(String system, String language, List<Judged> posts) {
        Measure[] measures = Measure.values();
        List<ToDoubleFunction<List<Judged>>> asked = new ArrayList<>();
        for (Measure measure : measures) {
            asked.add(measure::of);
        }
        List<Figure> given = Bootstrap.figures(posts, asked);
        Map<Measure, Figure> figures = new EnumMap<>(Measure.class);
        for (int i = 0; i < measures.length; i++) {
            figures.put(measures[i], given.get(i));
        }
        return new SystemScores(system, language, posts.size(), figures);
    }

    private static List<PhenomenonScore> phenomena(List<Judged> judged) {
        Map<String, List<Judged>> byPhenomenon = judged.stream()
                .collect(Collectors.groupingBy(each -> each.post().phenomenon(), TreeMap::new, Collectors.toList()));
        return byPhenomenon.entrySet().stream()
                .filter(each -> each.getValue().size() >= MIN_POSTS_PER_PHENOMENON)
                .map(each -> phenomenon(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingInt((PhenomenonScore each) -> -each.posts())
                        .thenComparing(PhenomenonScore::phenomenon))
                .toList();
    }

    private static PhenomenonScore phenomenon(String name, List<Judged> posts) {
        return new PhenomenonScore(
                name, posts.size(), share(posts, Evaluator::stanceRight), share(posts, Evaluator::hostilityRight));
    }

    private static double share(List<Judged> posts, Function<Judged, Boolean> right) {
        long hits = posts.stream().filter(right::apply).count();
        return Math.round(10_000.0 * hits / posts.size()) / 10_000.0;
    }

    static boolean stanceRight(Judged each) {
        return each.reading().stance().verdict() == each.post().labels().stance();
    }

    static boolean hostilityRight(Judged each) {
        return (each.reading().xenophobia().level() == XenophobiaLevel.NONE)
                == (each.post().labels().xenophobia() == XenophobiaLevel.NONE);
    }

    private static List<Confusion> confusions(List<Judged> judged) {
        return List.of(
                confusion(
                        "stance",
                        Arrays.asList(Stance.values()),
                        judged,
                        each -> each.post().labels().stance(),
                        each -> each.reading().stance().verdict()),
                confusion(
                        "xenophobia",
                        Arrays.asList(XenophobiaLevel.values()),
                        judged,
                        each -> each.post().labels().xenophobia(),
                        each -> each.reading().xenophobia().level()));
    }

    private static <T> Confusion confusion(
            String question,
            List<T> answers,
            List<Judged> judged,
            Function<Judged, T> right,
            Function<Judged, T> given) {
        List<List<Integer>> counts = new ArrayList<>();
        for (T wanted : answers) {
            List<Integer> row = new ArrayList<>();
            for (T said : answers) {
                row.add((int) judged.stream()
                        .filter(each -> right.apply(each).equals(wanted)
                                && given.apply(each).equals(said))
                        .count());
            }
            counts.add(row);
        }
        return new Confusion(question, answers.stream().map(Object::toString).toList(), counts);
    }
}
