package kvisa.sentiment.corpus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kvisa.sentiment.text.Folding;

/**
 * Finds posts that are nearly the same text: those that share at least half of their runs of five characters. A model
 * tested on a near copy of what it was trained on is tested on its memory.
 */
public final class NearDuplicates {

    /** Jaccard similarity of the sets of runs from which two posts are near duplicates. */
    public static final double LIMIT = 0.5;

    private static final int RUN = 5;

    private final Map<String, List<Integer>> postsByRun = new HashMap<>();
    private final List<Set<String>> runsByPost = new ArrayList<>();

    /** Remembers the posts to compare others with. */
    public NearDuplicates(Collection<LabelledPost> known) {
        this(known.stream().map(LabelledPost::text));
    }

    private NearDuplicates(Stream<String> known) {
        known.forEach(text -> {
            Set<String> runs = runs(text);
            for (String run : runs) {
                postsByRun.computeIfAbsent(run, any -> new ArrayList<>()).add(runsByPost.size());
            }
            runsByPost.add(runs);
        });
    }

    /** Remembers texts that are no posts of ours. */
    public static NearDuplicates ofTexts(Collection<String> known) {
        return new NearDuplicates(known.stream());
    }

    /** Whether a post is nearly the same text as a known one. */
    public boolean resemblesKnown(LabelledPost post) {
        return resemblesKnown(post.text());
    }

    /** Whether a text is nearly the same as a known one. */
    public boolean resemblesKnown(String text) {
        Set<String> runs = runs(text);
        Map<Integer, Integer> shared = new HashMap<>();
        for (String run : runs) {
            postsByRun.getOrDefault(run, List.of()).forEach(known -> shared.merge(known, 1, Integer::sum));
        }
        return shared.entrySet().stream()
                .anyMatch(each -> similarity(each.getValue(), runs, runsByPost.get(each.getKey())) >= LIMIT);
    }

    private static double similarity(int shared, Set<String> some, Set<String> others) {
        return (double) shared / (some.size() + others.size() - shared);
    }

    /** Runs of letters and digits; a text shorter than one run is one run by itself. */
    private static Set<String> runs(String text) {
        String plain = Folding.lower(text).replaceAll("[^\\p{L}\\p{N}]", "");
        if (plain.length() <= RUN) {
            return new HashSet<>(Set.of(plain));
        }
        Set<String> runs = new LinkedHashSet<>();
        for (int start = 0; start + RUN <= plain.length(); start++) {
            runs.add(plain.substring(start, start + RUN));
        }
        return runs;
    }
}
