package kvisa.dashboard.alerting;

import static kvisa.dashboard.alerting.AlertBuilder.alert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import kvisa.contract.alert.AlertState;
import kvisa.contract.alert.Severity;
import kvisa.contract.handling.NoticeKind;
import org.junit.jupiter.api.Test;

class AlertWordsTest {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final AlertWords english = new AlertWords(Words.of(Words.Tongue.EN, BEIJING));
    private final AlertWords chinese = new AlertWords(Words.of(Words.Tongue.ZH, BEIJING));

    @Test
    void saysWhatWasSeenWhatIsUsualSinceWhenAndWhatGrew() {
        assertThat(english.of(alert("posts").build()))
                .startsWith("120 posts in one step at the peak. Usual here: 20; up to 40 is in range. Began 28 Sep")
                .contains("20:00", "23:00", "What grew: Jobs 80 (usually 9.5).");
        assertThat(chinese.of(alert("posts").build())).contains("始于 9月28日 20:00", "增长来源：就业 80 条（通常 9.5）。");
    }

    @Test
    void everyMeasureAndEveryStateHasWordsWithoutHoles() {
        for (String measure : List.of("posts", "engagement", "share")) {
            for (AlertState state : AlertState.values()) {
                for (AlertWords words : List.of(english, chinese)) {
                    assertThat(words.of(
                                    alert("posts").measure(measure).state(state).build()))
                            .doesNotContain("{", "}");
                }
            }
        }
    }

    @Test
    void everyKindOfNoticeHasWordsWithoutHoles() {
        HandledAlert standing = new HandledAlert(alert("oppose-share").watched(), List.of(), null, "g");
        for (NoticeKind kind : NoticeKind.values()) {
            Notice notice = Notice.of(kind, standing, 1);
            assertThat(english.of(notice))
                    .startsWith("Share opposing the policy: ")
                    .doesNotContain("{", "}");
            assertThat(chinese.of(notice)).startsWith("反对政策的占比：").doesNotContain("{", "}");
        }
    }

    @Test
    void alertThatIsGoneIsToldByWhatIsRememberedOfIt() {
        Notice gone =
                new Notice(NoticeKind.WITHDRAWN, "x@1", "own-series", AlertBuilder.NOON, Severity.WARNING, 2, null);

        assertThat(english.of(gone))
                .startsWith("own-series: the alert that began 28 Sep")
                .endsWith("is withdrawn.");
    }
}
