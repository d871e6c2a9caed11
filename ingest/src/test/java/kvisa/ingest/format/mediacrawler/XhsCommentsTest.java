package kvisa.ingest.format.mediacrawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kvisa.ingest.format.FormatReader;
import kvisa.ingest.format.FormatReaderContract;
import org.junit.jupiter.api.Test;

class XhsCommentsTest extends FormatReaderContract {

    @Override
    protected FormatReader reader() {
        return new XhsComments();
    }

    @Override
    protected String sample() {
        return "mediacrawler/xhs_comments.jsonl";
    }

    @Override
    protected List<String> privateParts() {
        return List.of("评***户", "Comment Nick", "user_456", "user_457", "avatar_wu", "Haidian", "dcdd81ad");
    }

    @Test
    void aParentOfNothingOrZeroIsThePost() {
        assertThat(drafts())
                .extracting(draft -> draft.from().parentId())
                .containsExactly("xiaohongshu:abc", "xiaohongshu:test_note_123", "xiaohongshu:comment:c1");
    }

    @Test
    void anEmptyCountIsUnknownAndNotZero() {
        assertThat(drafts().get(2).engagement().comments()).isNull();
        assertThat(drafts().get(2).engagement().likes()).isEqualTo(100_000);
    }
}
