package kvisa.ingest.format.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import kvisa.contract.post.Engagement;
import kvisa.ingest.format.Draft;
import kvisa.ingest.format.FormatReader;
import kvisa.ingest.format.FormatReaderContract;
import kvisa.ingest.format.Reading;
import kvisa.ingest.format.Rejection;
import kvisa.ingest.format.Repair;
import org.junit.jupiter.api.Test;

class GenericJsonlTest extends FormatReaderContract {

    @Override
    protected FormatReader reader() {
        return new GenericJsonl();
    }

    @Override
    protected String sample() {
        return "generic/posts.jsonl";
    }

    @Override
    protected List<String> privateParts() {
        return List.of(
                "handle_alpha",
                "beta_handle",
                "gamma_handle",
                "handle_delta",
                "epsilon_handle",
                "张三丰",
                "老王头儿",
                "5550001112");
    }

    @Test
    void readsEveryColumn() {
        Draft draft = drafts().get(0);
        assertThat(draft.id()).isEqualTo("weibo:1001");
        assertThat(draft.from().author()).isEqualTo("handle_alpha");
        assertThat(draft.language()).isEqualTo("zh");
        assertThat(draft.when().createdAt()).isEqualTo(Instant.parse("2025-09-29T08:05:00Z"));
        assertThat(draft.when().collectedAt()).isEqualTo(Instant.parse("2025-09-29T09:00:00Z"));
        assertThat(draft.engagement()).isEqualTo(new Engagement(12_000L, 356L, 0L, 100_000L, null));
        assertThat(draft.repairs()).containsExactly(Repair.COUNT_FOR_PEOPLE);
    }

    @Test
    void readsEpochsOfEverySizeAndFallsBackToTheCreationTime() {
        assertThat(drafts().get(1).when().createdAt()).isEqualTo(Instant.parse("2025-09-29T09:05:00Z"));
        assertThat(drafts().get(1).when().collectedAt()).isEqualTo(Instant.parse("2025-09-29T09:05:00Z"));
        assertThat(drafts().get(2).when().createdAt()).isEqualTo(Instant.parse("2025-09-29T09:05:00Z"));
        assertThat(drafts().get(4).when().createdAt()).isEqualTo(Instant.parse("2025-09-29T09:05:00.123456Z"));
        assertThat(drafts().get(1).from().parentId()).isEqualTo("x:1000");
    }

    @Test
    void leavesOutWhatCannotBeReadAndSaysSo() {
        Draft draft = drafts().get(4);
        assertThat(draft.language()).isNull();
        assertThat(draft.engagement()).isEqualTo(Engagement.UNKNOWN);
        assertThat(draft.repairs()).containsExactlyInAnyOrder(Repair.COUNT_UNREADABLE, Repair.LANGUAGE_UNREADABLE);
    }

    @Test
    void deletedBecomesADeletion() {
        assertThat(readings())
                .filteredOn(Reading.Deleted.class::isInstance)
                .extracting(reading -> ((Reading.Deleted) reading).postId())
                .containsExactly("reddit:1004");
    }

    @Test
    void rejectsByLineWithReasonsThatQuoteNoText() {
        assertThat(unusable())
                .extracting(each -> each.place().position(), Reading.Unusable::why)
                .containsExactly(
                        tuple(7L, Rejection.NO_TIME), tuple(8L, Rejection.NOT_JSON), tuple(9L, Rejection.NO_ID));
        assertThat(unusable().get(0).detail()).contains("20 characters").doesNotContain("said");
    }
}
