package kvisa.dashboard.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LaterFieldsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void readsWhichPostsASeriesCounts() throws JsonProcessingException {
        SeriesScope scope = LaterFields.scope(JSON.readTree("""
                {"series": {"name": "oppose-zh", "measure": "share", "filter": {
                  "exceptPlatforms": ["weibo-hotsearch"], "language": "zh", "offTopicToo": false,
                  "stance": "oppose", "xenophobiaAtLeast": 1, "theme": "jobs"}}}"""));

        assertThat(scope)
                .isEqualTo(new SeriesScope(true, null, Set.of("weibo-hotsearch"), "zh", "jobs", "oppose", 1, false));
    }

    @Test
    void alertWithoutThemTellsLess() throws JsonProcessingException {
        assertThat(LaterFields.scope(JSON.readTree("{\"series\": {\"name\": \"posts\"}}")))
                .isEqualTo(SeriesScope.UNKNOWN);
        assertThat(LaterFields.suspects(JSON.readTree("{}"))).isEmpty();
        assertThat(LaterFields.isGap(AlertBuilder.alert("posts").build())).isFalse();
    }

    @Test
    void readsWhatMayBeAnArtefact() throws JsonProcessingException {
        assertThat(LaterFields.suspects(JSON.readTree(
                        "{\"explanation\": {\"suspects\": [{\"kind\": \"copy-paste\", \"part\": 0.61}]}}")))
                .isEqualTo(List.of(new LaterFields.Suspect("copy-paste", 0.61)));
    }
}
