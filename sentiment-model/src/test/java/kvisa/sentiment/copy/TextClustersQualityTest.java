package kvisa.sentiment.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kvisa.contract.assess.Language;
import kvisa.sentiment.corpus.AuthoredCorpus;
import kvisa.sentiment.corpus.LabelledPost;
import kvisa.sentiment.corpus.Split;
import org.junit.jupiter.api.Test;

/**
 * How often copies with edits keep their key, and how often different posts share one, on all authored posts. The bounds
 * are a little below what docs/decisions/0013-amplification.md states.
 */
class TextClustersQualityTest {

    private static final int EDITED_POSTS = 3_000;

    private static final List<LabelledPost> POSTS = Arrays.stream(Split.values())
            .map(AuthoredCorpus::posts)
            .flatMap(List::stream)
            .toList();

    /** Edits that copyists make, and the share of posts that must keep their key. */
    private static final Map<String, Edit> EDITS = edits();

    private final TextClusters clusters = new TextClusters();

    private record Edit(BiFunction<LabelledPost, Random, String> made, double kept) {}

    private static Map<String, Edit> edits() {
        Map<String, Edit> edits = new LinkedHashMap<>();
        edits.put("tags after", new Edit((p, r) -> p.text() + zh(p, " #K签证# #热搜#", " #China #jobs"), 0.99));
        edits.put("tag before", new Edit((p, r) -> zh(p, "#K签证# ", "#KVisa ") + p.text(), 0.99));
        edits.put("emoji after", new Edit((p, r) -> p.text() + "😡".repeat(1 + r.nextInt(4)), 0.98));
        edits.put("names", new Edit((p, r) -> "@user_12 " + p.text() + " @abc", 0.99));
        edits.put("link", new Edit((p, r) -> p.text() + " https://t.cn/A6abc", 0.99));
        edits.put("reposted", new Edit((p, r) -> "转发微博//@abc:" + p.text(), 0.98));
        edits.put("punctuation", new Edit((p, r) -> p.text().replaceAll("[，。,.!！]", "! "), 0.98));
        edits.put("capitals", new Edit((p, r) -> p.text().toUpperCase(Locale.ROOT), 0.98));
        edits.put("words before", new Edit((p, r) -> zh(p, "转发：", "Copied: ") + p.text(), 0.80));
        edits.put("sentence before", new Edit((p, r) -> zh(p, "说得太对了，顶一个。", "So true. Read this. ") + p.text(), 0.60));
        edits.put("sentence after", new Edit((p, r) -> p.text() + zh(p, "，大家转起来，别沉了", " please share widely"), 0.55));
        edits.put("last tenth cut", new Edit((p, r) -> start(p, 0.9), 0.70));
        edits.put("last 3 tenths cut", new Edit((p, r) -> start(p, 0.7), 0.40));
        edits.put("one word changed", new Edit(TextClustersQualityTest::wordChanged, 0.38));
        return edits;
    }

    private static String zh(LabelledPost post, String chinese, String english) {
        return post.language() == Language.ZH ? chinese : english;
    }

    private static String start(LabelledPost post, double share) {
        return post.text().substring(0, (int) (post.text().length() * share));
    }

    private static String wordChanged(LabelledPost post, Random random) {
        String text = post.text();
        if (post.language() == Language.ZH) {
            int at = random.nextInt(Math.max(1, text.length() - 1));
            return text.substring(0, at) + "大家" + text.substring(Math.min(text.length(), at + 2));
        }
        String[] words = text.split(" ");
        words[random.nextInt(words.length)] = "people";
        return String.join(" ", words);
    }

    @Test
    void editedCopiesKeepTheirKey() {
        Random random = new Random(7);
        List<LabelledPost> posts = new ArrayList<>(POSTS);
        Collections.shuffle(posts, random);
        EDITS.forEach((name, edit) -> {
            double kept = keptShare(posts.subList(0, EDITED_POSTS), post -> edit.made.apply(post, random));
            System.out.printf(Locale.ROOT, "%-18s %.1f %% keep their key%n", name, 100 * kept);
            assertThat(kept).as(name).isGreaterThanOrEqualTo(edit.kept);
        });
    }

    /** The longer a text, the more passages survive a change of one word. */
    @Test
    void longerCopiesKeepTheirKeyMoreOften() {
        Random random = new Random(7);
        Map<String, List<LabelledPost>> byLength = POSTS.stream()
                .collect(Collectors.groupingBy(
                        post -> {
                            int length = post.text().length() / (post.language() == Language.ZH ? 1 : 3);
                            return length < 20 ? "1 short" : length < 50 ? "2 middling" : "3 long";
                        },
                        TreeMap::new,
                        Collectors.toList()));
        List<Double> kept = byLength.entrySet().stream()
                .map(entry -> {
                    double share = keptShare(entry.getValue(), post -> wordChanged(post, random));
                    System.out.printf(
                            Locale.ROOT,
                            "one word changed, %s (%d posts): %.1f %%%n",
                            entry.getKey(),
                            entry.getValue().size(),
                            100 * share);
                    return share;
                })
                .toList();
        assertThat(kept).isSorted();
        assertThat(kept.get(2)).isGreaterThan(0.6);
    }

    private double keptShare(List<LabelledPost> posts, Function<LabelledPost, String> edit) {
        long kept = posts.stream()
                .filter(post -> clusters.of(post.text()).equals(clusters.of(edit.apply(post))))
                .count();
        return (double) kept / posts.size();
    }

    @Test
    void differentPostsHaveDifferentKeys() {
        // A minimal pair is one text with a few words changed: those are counted by themselves.
        List<List<LabelledPost>> shared = Stream.of(POSTS)
                .flatMap(List::stream)
                .filter(post -> !post.phenomenon().equals("minimal-pair"))
                .collect(Collectors.groupingBy(post -> clusters.of(post.text())))
                .values()
                .stream()
                .filter(posts -> posts.size() > 1)
                .toList();
        int inShared = shared.stream().mapToInt(List::size).sum();
        System.out.printf("%d clusters of several different posts, %d posts in them%n", shared.size(), inShared);
        shared.forEach(posts ->
                System.out.println("  " + posts.stream().map(LabelledPost::id).collect(Collectors.joining(" "))));
        assertThat(inShared).isLessThanOrEqualTo(POSTS.size() / 200);
        assertThat(shared).allSatisfy(posts -> assertThat(posts).hasSizeLessThanOrEqualTo(5));
    }

    @Test
    void minimalPairsShareAKeyInHalfOfTheCasesAtMost() {
        List<LabelledPost> pairs = AuthoredCorpus.posts(Split.TEST_PAIRS);
        int shared = 0;
        for (int i = 0; i < pairs.size(); i += 2) {
            String first = clusters.of(pairs.get(i).text());
            shared += first.equals(clusters.of(pairs.get(i + 1).text())) ? 1 : 0;
        }
        System.out.printf("%d of %d minimal pairs share a key%n", shared, pairs.size() / 2);
        assertThat(shared).isLessThanOrEqualTo(pairs.size() / 4);
    }
}
