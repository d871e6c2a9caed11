package kvisa.dashboard.alerting;

import static kvisa.dashboard.alerting.AlertBuilder.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kvisa.contract.alert.AlertState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rules that hold for any alerts. */
class AlertBoardPropertyTest {

    private static final int CASES = 300;

    private final Random random = new Random(20250928);

    @Test
    void whateverIsMutedByAlertsIsMutedByOneThatIsNot() {
        for (int i = 0; i < CASES; i++) {
            AlertBoard board = board(alerts());
            board.alerts().stream()
                    .filter(HandledAlert::isMuted)
                    .forEach(muted -> assertThat(muted.mutedBy())
                            .allSatisfy(by -> assertThat(by).isInstanceOf(Muting.ByAlert.class))
                            .anySatisfy(by -> assertThat(board.find(((Muting.ByAlert) by)
                                                    .broader()
                                                    .id())
                                            .orElseThrow()
                                            .isMuted())
                                    .as("a spike must never be muted by muted ones alone")
                                    .isFalse()));
        }
    }

    @Test
    void whoMutesAnAlertIsInItsGroup() {
        for (int i = 0; i < CASES; i++) {
            AlertBoard board = board(alerts());
            board.alerts()
                    .forEach(alert -> alert.mutedBy()
                            .forEach(by -> assertThat(board.find(((Muting.ByAlert) by)
                                                    .broader()
                                                    .id())
                                            .orElseThrow()
                                            .group())
                                    .isEqualTo(alert.group())));
        }
    }

    @Test
    void orderOfTheAlertsChangesNothing() {
        for (int i = 0; i < CASES; i++) {
            List<WatchedAlert> alerts = alerts();
            Map<String, String> groups = AlertGroups.of(alerts);
            List<WatchedAlert> shuffled = new ArrayList<>(alerts);
            Collections.shuffle(shuffled, random);

            assertThat(AlertGroups.of(shuffled)).isEqualTo(groups);
            assertThat(groups.values())
                    .allSatisfy(name -> assertThat(groups.get(name)).isEqualTo(name));
        }
    }

    @Test
    void groupIsNamedAfterItsEarliestAlert() {
        for (int i = 0; i < CASES; i++) {
            List<WatchedAlert> alerts = alerts();
            Map<String, String> groups = AlertGroups.of(alerts);
            Map<String, WatchedAlert> byId = new HashMap<>();
            alerts.forEach(alert -> byId.put(alert.id(), alert));
            groups.forEach((id, name) -> assertThat(byId.get(name).startedAt())
                    .isBeforeOrEqualTo(byId.get(id).startedAt()));
        }
    }

    private AlertBoard board(List<WatchedAlert> alerts) {
        return AlertBoard.ofWatched(alerts, Handlings.of(List.of()), NOON.plus(Duration.ofHours(9)));
    }

    private List<WatchedAlert> alerts() {
        List<WatchedAlert> alerts = new ArrayList<>();
        for (int i = random.nextInt(12); i >= 0; i--) {
            alerts.add(AlertBuilder.alert("series-" + i)
                    .start(NOON.plus(Duration.ofMinutes(30L * random.nextInt(20))))
                    .length(Duration.ofMinutes(30L * random.nextInt(8)))
                    .state(AlertState.values()[random.nextInt(3)])
                    .language(maybe("zh", "en"))
                    .theme(maybe("jobs", "fairness"))
                    .platform(maybe("weibo", "x"))
                    .stance(maybe("oppose", "oppose"))
                    .watched());
        }
        return alerts;
    }

    private @Nullable String maybe(String one, String other) {
        return switch (random.nextInt(4)) {
            case 0 -> one;
            case 1 -> other;
            default -> null;
        };
    }
}
