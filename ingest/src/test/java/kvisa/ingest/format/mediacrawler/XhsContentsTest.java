package kvisa.ingest.format.mediacrawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kvisa.ingest.format.FormatReader;
import kvisa.ingest.format.FormatReaderContract;
import kvisa.ingest.format.Reading;
import kvisa.ingest.format.Rejection;
import org.junit.jupiter.api.Test;

class XhsContentsTest extends FormatReaderContract {

    @Override
    protected FormatReader reader() {
        return new XhsContents();
    }

    @Override
    protected String sample() {
        return "mediacrawler/xhs_contents.jsonl";
    }

    @Override
    protected List<String> privateParts() {
        return List.of("小红薯子丑", "小***学", "Test Nick", "user_123", "user_124", "avatar_mao", "Pudong", "xsec");
    }

    @Test
    void readsMillisecondsAndSeconds() {
        assertThat(drafts().get(0).when().createdAt()).isEqualTo(Instant.ofEpochSecond(1758000000));
        assertThat(drafts().get(1).when().createdAt()).isEqualTo(Instant.ofEpochSecond(1700000000));
    }

    @Test
    void joinsTitleAndBody() {
        assertThat(drafts().get(0).text()).isEqualTo("K签证怎么申请\n求助 @小红薯子丑");
        assertThat(drafts().get(1).text()).isEqualTo("Thoughts on the K-visa");
    }

    @Test
    void aNoteWithoutWordsIsRejected() {
        assertThat(unusable()).extracting(Reading.Unusable::why).containsExactly(Rejection.NO_TEXT);
    }
}
