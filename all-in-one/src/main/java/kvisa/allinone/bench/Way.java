package kvisa.allinone.bench;

import java.util.List;

/**
 * A way of reading posts, as {@link ClassifyBenchmark} measures it.
 *
 * @param method  name of the benchmark's method
 * @param name    what the table calls it
 */
public record Way(String method, String name) {

    /** HanLP or CoreNLP alone: what no reader of words can be faster than. */
    public static final Way FLOOR = new Way("tokenise", "HanLP / CoreNLP tokens");

    /** All ways, in the order of the table; the floor first. */
    public static final List<Way> ALL = List.of(
            FLOOR,
            new Way("tier1", "tier 1"),
            new Way("tier2", "tier 2, every post"),
            new Way("both", "both tiers, as in the stream"));
}
