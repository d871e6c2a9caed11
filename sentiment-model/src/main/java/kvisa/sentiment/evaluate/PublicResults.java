package kvisa.sentiment.evaluate;

import java.util.List;

/**
 * What the public sets of a folder said. Immutable.
 *
 * @param benchmarks  one row per set and measure
 * @param functional  the principal reader's hostility on the functional tests about peoples
 * @param left        what was left out, and why; what is not in the manifest
 */
public record PublicResults(List<BenchmarkScore> benchmarks, List<FunctionalScore> functional, List<String> left) {

    /** No public set was asked. */
    public static final PublicResults NONE = new PublicResults(List.of(), List.of(), List.of());

    public PublicResults {
        benchmarks = List.copyOf(benchmarks);
        functional = List.copyOf(functional);
        left = List.copyOf(left);
    }
}
