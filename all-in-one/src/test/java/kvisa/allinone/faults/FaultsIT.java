package kvisa.allinone.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code kvisa bench faults}: one broker, one round, one burst. */
class FaultsIT {

    private static final int POSTS = 2_000;

    @Test
    void everyCellIsAsCountedAnewAlthoughEverythingWasKilledOnce(@TempDir Path folder) throws Exception {
        FaultPlan plan = new FaultPlan(
                1,
                POSTS,
                7,
                1,
                Duration.ofMinutes(10),
                folder,
                false,
                List.of(FaultKind.KILL_PROCESSOR, FaultKind.KILL_BROKER, FaultKind.KILL_API),
                3,
                Duration.ofSeconds(8),
                Duration.ofSeconds(4));

        FaultReport report = new FaultRun(plan, System.err::println).run();

        assertThat(report.differences()).isZero();
        assertThat(report.cellsCompared()).isPositive();
        assertThat(report.faultsByKind()).containsKeys("kill-processor", "kill-broker", "kill-api");
        assertThat(report.faults())
                .allSatisfy(fault -> assertThat(fault.caughtUp()).isNotNull());
        assertThat(report.burst()).isNotNull();
        assertThat(report.records().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(POSTS);
    }
}
