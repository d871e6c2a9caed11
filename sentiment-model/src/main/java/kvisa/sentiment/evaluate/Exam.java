package kvisa.sentiment.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.TextAssessor;
import kvisa.sentiment.corpus.AuthoredCorpus;
import kvisa.sentiment.corpus.LabelledPost;
import kvisa.sentiment.corpus.Split;
import kvisa.sentiment.corpus.UnevadedTwins;
import kvisa.sentiment.language.Languages;
import kvisa.sentiment.language.PreparedText;

/**
 * All that the aims are checked on: what a reader said of the test posts, of the minimal pairs, and of the evading posts
 * beside their unevaded twins. Immutable.
 *
 * @param posts           the test posts
 * @param namingPeoples   ids of those that name Indians, Africans or foreigners, as the cue tables see it
 * @param pairs           minimal pairs, two posts each
 * @param evasions        an evading post and its unevaded twin, two each
 */
record Exam(List<Judged> posts, Set<String> namingPeoples, List<List<Judged>> pairs, List<List<Judged>> evasions) {

    private static final Set<String> PEOPLES = Set.of("group-indian", "group-african", "group-foreigner");

    Exam {
        posts = List.copyOf(posts);
        namingPeoples = Set.copyOf(namingPeoples);
        pairs = pairs.stream().map(List::copyOf).toList();
        evasions = evasions.stream().map(List::copyOf).toList();
    }

    /** What a reader says of everything, given what it said of the test posts. */
    static Exam of(TextAssessor reader, List<Judged> posts, Languages languages) {
        return new Exam(
                posts,
                namingPeoples(languages, posts),
                pairs(Evaluator.judged(reader, AuthoredCorpus.posts(Split.TEST_PAIRS))),
                evasions(reader, posts, UnevadedTwins.texts()));
    }

    /** The part in one language. */
    Exam in(Language language) {
        Predicate<Judged> spoken = each -> each.post().language() == language;
        return new Exam(
                posts.stream().filter(spoken).toList(),
                namingPeoples,
                pairs.stream().filter(each -> spoken.test(each.get(0))).toList(),
                evasions.stream().filter(each -> spoken.test(each.get(0))).toList());
    }

    private static Set<String> namingPeoples(Languages languages, List<Judged> posts) {
        return posts.stream()
                .map(Judged::post)
                .filter(post -> namesPeoples(languages.prepare(post.text(), null)))
                .map(LabelledPost::id)
                .collect(Collectors.toSet());
    }

    private static boolean namesPeoples(PreparedText text) {
        return text.pack().stream()
                .flatMap(pack -> pack.cues().in(text.text()).stream())
                .anyMatch(cue -> PEOPLES.contains(cue.name()));
    }

    static List<List<Judged>> pairs(List<Judged> posts) {
        List<List<Judged>> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < posts.size(); i += 2) {
            pairs.add(List.of(posts.get(i), posts.get(i + 1)));
        }
        return pairs;
    }

    private static List<List<Judged>> evasions(TextAssessor reader, List<Judged> posts, Map<String, String> twins) {
        List<List<Judged>> evasions = new ArrayList<>();
        for (Judged each : posts) {
            String unevaded = twins.get(each.post().id());
            if (unevaded != null) {
                evasions.add(List.of(each, new Judged(each.post(), reader.assess(unevaded, null))));
            }
        }
        return evasions;
    }
}
