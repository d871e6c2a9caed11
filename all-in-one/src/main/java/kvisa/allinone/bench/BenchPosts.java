package kvisa.allinone.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kvisa.allinone.demo.DemoFeed;
import kvisa.contract.assess.Language;
import kvisa.contract.post.Post;
import kvisa.sentiment.language.Languages;

/** Posts to measure with: the distinct texts of the demonstration, which are authored and ship with the project. */
public enum BenchPosts {
    /** Chinese posts. */
    ZH,

    /** English posts. */
    EN,

    /** Both, and one in ten as long as eight of them: a comment is short, an essay is not. */
    MIX;

    private static final int LONG_ONE_IN = 10;

    private static final int LONG_AS = 8;

    /** The texts, in a fixed order. */
    public List<String> texts(Languages languages) {
        List<String> all = DemoFeed.load(name -> name).posts().stream()
                .map(Post::text)
                .distinct()
                .toList();
        if (this == MIX) {
            return withLongOnes(all);
        }
        Language wanted = Language.of(name().toLowerCase(Locale.ROOT));
        return all.stream()
                .filter(text -> languages.prepare(text, null).language() == wanted)
                .toList();
    }

    private static List<String> withLongOnes(List<String> texts) {
        List<String> mixed = new ArrayList<>(texts);
        for (int i = 0; i < mixed.size(); i += LONG_ONE_IN) {
            mixed.set(i, String.join(" ", texts.subList(i, Math.min(texts.size(), i + LONG_AS))));
        }
        return mixed;
    }
}
