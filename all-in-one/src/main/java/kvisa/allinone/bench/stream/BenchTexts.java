package kvisa.allinone.bench.stream;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kvisa.contract.assess.Language;
import kvisa.sentiment.corpus.AuthoredCorpus;
import kvisa.sentiment.corpus.LabelledPost;
import kvisa.sentiment.corpus.Split;

/**
 * Texts nobody wrote before, in any number: the first half of one authored post and the second half of another of the same
 * language. As long and as varied as posts are, though they make little sense; of no use for anything but speed. Immutable.
 */
final class BenchTexts {

    private static final double CHINESE = 0.6;

    /** Where a text may be cut: after a mark, or at a space. */
    private static final Pattern SEAM = Pattern.compile("(?<=[，。！？；、…,.!?;])|(?= )");

    private final List<Halves> chinese;
    private final List<Halves> english;

    private BenchTexts(List<Halves> chinese, List<Halves> english) {
        this.chinese = chinese;
        this.english = english;
    }

    private record Halves(String first, String second) {

        static Halves of(String text) {
            int best = text.length();
            Matcher seams = SEAM.matcher(text);
            while (seams.find()) {
                if (Math.abs(seams.start() - text.length() / 2) < Math.abs(best - text.length() / 2)) {
                    best = seams.start();
                }
            }
            return new Halves(text.substring(0, best), text.substring(best));
        }
    }

    /** Of the authored posts that ship with the project. */
    static BenchTexts authored() {
        List<LabelledPost> posts = Arrays.stream(Split.values())
                .map(AuthoredCorpus::posts)
                .flatMap(List::stream)
                .toList();
        return new BenchTexts(halves(posts, Language.ZH), halves(posts, Language.EN));
    }

    private static List<Halves> halves(List<LabelledPost> posts, Language language) {
        return posts.stream()
                .filter(post -> post.language() == language)
                .map(post -> Halves.of(post.text()))
                .toList();
    }

    /** A text, Chinese in six cases of ten. */
    String next(Random random) {
        List<Halves> halves = random.nextDouble() < CHINESE ? chinese : english;
        return any(halves, random).first() + any(halves, random).second();
    }

    private static Halves any(List<Halves> halves, Random random) {
        return halves.get(random.nextInt(halves.size()));
    }
}
