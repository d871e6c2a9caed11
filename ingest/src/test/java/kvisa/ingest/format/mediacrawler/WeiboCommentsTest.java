package kvisa.ingest.format.mediacrawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kvisa.ingest.format.FormatReader;
import kvisa.ingest.format.FormatReaderContract;
import org.junit.jupiter.api.Test;

class WeiboCommentsTest extends FormatReaderContract {

    @Override
    protected FormatReader reader() {
        return new WeiboComments();
    }

    @Override
    protected String sample() {
        return "mediacrawler/weibo_comments.jsonl";
    }

    @Override
    protected List<String> privateParts() {
        return List.of("楼主辛壬", "评***张", "示例昵称", "1112223334", "avatar_zi", "河南", "92c7d71b");
    }

    @Test
    void answersACommentOrElseThePost() {
        assertThat(drafts())
                .extracting(draft -> draft.from().parentId())
                .containsExactly("weibo:comment:998800", "weibo:5123456789", "weibo:5123456789");
        assertThat(drafts().get(0).id()).isEqualTo("weibo:comment:998877");
    }

    @Test
    void theWordOnTheButtonMeansZero() {
        assertThat(drafts().get(1).engagement().likes()).isZero();
    }
}
