package kvisa.ingest.format.mediacrawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kvisa.contract.post.Engagement;
import kvisa.ingest.format.Candidate;
import kvisa.ingest.format.FormatReader;
import kvisa.ingest.format.FormatReaderContract;
import kvisa.ingest.format.Reading;
import kvisa.ingest.format.Rejection;
import kvisa.ingest.format.Repair;
import org.junit.jupiter.api.Test;

class WeiboContentsTest extends FormatReaderContract {

    @Override
    protected FormatReader reader() {
        return new WeiboContents();
    }

    @Override
    protected String sample() {
        return "mediacrawler/weibo_contents.jsonl";
    }

    @Override
    protected List<String> privateParts() {
        return List.of(
                "好友甲乙", "微***人", "转发者丙丁", "示例昵称", "上海浦东", "u123", "1234567890", "9876543210", "avatar_ji", "06c0a1fb");
    }

    @Test
    void takesTheDateTimeTextAndNamesTheWrongClock() {
        assertThat(drafts().get(1).when().createdAt()).isEqualTo(Instant.parse("2023-12-23T09:12:54Z"));
        assertThat(drafts().get(1).repairs()).contains(Repair.CLOCK_EIGHT_HOURS_LATE);
        assertThat(drafts().get(0).when().createdAt()).isEqualTo(Instant.parse("2025-10-01T08:00:00Z"));
        assertThat(drafts().get(0).repairs()).containsExactly(Repair.COUNT_FOR_PEOPLE);
    }

    @Test
    void movesALateClockBackWhereItIsAllThereIs() {
        assertThat(drafts().get(3).when().createdAt()).isEqualTo(Instant.parse("2025-10-01T08:00:00Z"));
        assertThat(drafts().get(3).repairs()).contains(Repair.CLOCK_EIGHT_HOURS_LATE);
    }

    @Test
    void oldAndNewFilesNameOneAuthorAlike() {
        assertThat(drafts().get(1).from().author())
                .isEqualTo(drafts().get(0).from().author())
                .isEqualTo("06c0a1fbb20ef076");
    }

    @Test
    void readsCountsWrittenForPeople() {
        assertThat(drafts().get(0).engagement()).isEqualTo(new Engagement(12_000L, 2L, 0L, null, null));
        assertThat(drafts().get(1).engagement()).isEqualTo(new Engagement(0L, null, 100_000L, null, null));
    }

    @Test
    void anEmptyIdIsRejected() {
        assertThat(unusable()).extracting(Reading.Unusable::why).containsExactly(Rejection.NO_ID);
    }

    @Test
    void theFolderOfAnotherPlatformSpeaksAgainstIt() {
        String line = "{\"note_id\":1,\"create_date_time\":\"\",\"shared_count\":1}";
        assertThat(reader().recognises(new Candidate("data/weibo/jsonl/search_contents.jsonl", List.of(), line)))
                .isTrue();
        assertThat(reader().recognises(new Candidate("data/douyin/jsonl/search_contents.jsonl", List.of(), line)))
                .isFalse();
    }
}
