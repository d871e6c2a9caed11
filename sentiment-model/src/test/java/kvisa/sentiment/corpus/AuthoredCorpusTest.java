package kvisa.sentiment.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AuthoredCorpusTest {

    @Test
    void everyPostIsLegallyLabelledAndIdsAreUnique() {
        Set<String> ids = new HashSet<>();
        for (LabelledPost post : all()) {
            assertThat(ids.add(post.id())).as(post.id()).isTrue();
            assertThat(post.text()).as(post.id()).isNotBlank();
            assertThat(post.phenomenon()).as(post.id()).isNotBlank();
        }
        assertThat(ids).hasSizeGreaterThan(11_000);
    }

    @Test
    void noTrainingPostUsedForTheShippedModelResemblesADevOrTestPost() {
        NearDuplicates known = new NearDuplicates(AuthoredCorpus.heldBack());

        List<String> alike = AuthoredCorpus.posts(Split.TRAIN).stream()
                .filter(known::resemblesKnown)
                .map(LabelledPost::id)
                .toList();

        // The recipe leaves these out; the list is here so that a new one is noticed.
        assertThat(alike).isSubsetOf(KNOWN_LIKENESSES);
    }

    @Test
    void noDevPostResemblesATestPost() {
        List<LabelledPost> test = new ArrayList<>(AuthoredCorpus.posts(Split.TEST));
        test.addAll(AuthoredCorpus.posts(Split.TEST_REACTIONS));
        NearDuplicates known = new NearDuplicates(test);

        assertThat(AuthoredCorpus.posts(Split.DEV)).noneMatch(known::resemblesKnown);
    }

    private static final List<String> KNOWN_LIKENESSES =
            List.of("a-0256", "c-0052", "e-0042", "e-0055", "g-0324", "ze-0060", "ea-0336", "ef-0097");

    private static List<LabelledPost> all() {
        return Arrays.stream(Split.values())
                .map(AuthoredCorpus::posts)
                .flatMap(List::stream)
                .toList();
    }
}
