package kvisa.allinone.bench;

import java.util.List;
import java.util.Set;
import kvisa.sentiment.text.corenlp.CoreNlpSentiment;

/**
 * A way of reading posts, as {@link ClassifyBenchmark} measures it.
 *
 * @param method  name of the benchmark's method
 * @param name    what the table calls it
 * @param posts   what it can read
 */
public record Way(String method, String name, Set<BenchPosts> posts) {

    private static final Set<BenchPosts> EVERYTHING = Set.of(BenchPosts.values());

    /** HanLP or CoreNLP alone: what no reader of words can be faster than. */
    public static final Way FLOOR = new Way("tokenise", "HanLP / CoreNLP tokens", EVERYTHING);

    /** CoreNLP's sentiment annotator: what a demonstration would use. */
    private static final Way CORENLP = new Way("corenlpSentiment", "CoreNLP's sentiment", Set.of(BenchPosts.EN));

    /** All ways, in the order of the table; the floor first. */
    public static final List<Way> ALL = List.of(
            FLOOR,
            new Way("textCluster", "text cluster", EVERYTHING),
            new Way("tier1", "tier 1", EVERYTHING),
            new Way("tier1Guarded", "tier 1, guarded", EVERYTHING),
            new Way("tier2", "tier 2, every post", EVERYTHING),
            new Way("both", "both tiers, as in the stream", EVERYTHING),
            CORENLP);

    /** Copies what it is given. */
    public Way {
        posts = Set.copyOf(posts);
    }

    /** The ways that read certain posts and can run here: CoreNLP's sentiment needs models that come on demand. */
    static List<Way> reading(BenchPosts posts) {
        return ALL.stream()
                .filter(way -> way.posts().contains(posts))
                .filter(way -> !way.equals(CORENLP) || CoreNlpSentiment.isAvailable())
                .toList();
    }
}
