package kvisa.stream.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import kvisa.contract.aggregate.Cell;
import kvisa.contract.aggregate.Facet;
import kvisa.contract.aggregate.Tally;
import kvisa.contract.alert.SpikeAlert;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.XenophobiaLevel;
import kvisa.contract.progress.IngestProgress.Coverage;
import kvisa.contract.progress.IngestProgress.HourCount;
import kvisa.stream.count.Gain;
import kvisa.stream.count.SourcedCell;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the order of changes, and whenever the alerts are asked for in between, the alerts are the same. */
class SpikeWatchPropertyTest {

    private static final LocalDate FIRST_DAY = LocalDate.parse("2025-09-01");
    private static final Instant START = FIRST_DAY.atStartOfDay().toInstant(ZoneOffset.UTC);
    private static final int DAYS = 20;

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void alertsAreAFunctionOfCountsAndCoverage(long seed) {
        Random random = new Random(seed);
        List<Consumer<SpikeWatch>> changes = changes(random);

        Map<String, List<SpikeAlert>> atOnce = alerts(changes, Integer.MAX_VALUE);
        Collections.shuffle(changes, random);
        Map<String, List<SpikeAlert>> piecemeal = alerts(withMistakesPutRight(changes, random), 150);

        assertThat(piecemeal).isEqualTo(atOnce);
        assertThat(atOnce.get("posts")).isNotEmpty();
    }

    private static Map<String, List<SpikeAlert>> alerts(List<Consumer<SpikeWatch>> changes, int askEvery) {
        SpikeWatch watch = new SpikeWatch(SeriesCatalogue.bundled(), new MemoryStepBook());
        Map<String, List<SpikeAlert>> latest = new TreeMap<>();
        for (int i = 0; i < changes.size(); i++) {
            changes.get(i).accept(watch);
            if (i % askEvery == askEvery - 1) {
                latest.putAll(watch.alertsOfTouched());
            }
        }
        latest.putAll(watch.alertsOfTouched());
        return latest;
    }

    private static List<Consumer<SpikeWatch>> changes(Random random) {
        List<Consumer<SpikeWatch>> changes = new ArrayList<>();
        for (int hour = 0; hour < DAYS * 24; hour++) {
            Instant start = START.plus(Duration.ofHours(hour));
            boolean surely = hour == 300 || hour == 301;
            long posts = surely ? 5_000 : random.nextInt(200) == 0 ? 200 : random.nextInt(12);
            for (Stance stance : Stance.values()) {
                changes.add(watch -> watch.count(Map.of(cell(start, stance), Gain.of(new Tally(posts, 0, 0)))));
            }
        }
        for (int day = 0; day < DAYS; day++) {
            Coverage coverage = coverage(FIRST_DAY.plusDays(day), random);
            changes.add(watch -> watch.cover(null, coverage));
        }
        return changes;
    }

    /** Hours that are counted too high at first, corrected in other hours' midst. */
    private static List<Consumer<SpikeWatch>> withMistakesPutRight(List<Consumer<SpikeWatch>> changes, Random random) {
        List<Consumer<SpikeWatch>> all = new ArrayList<>();
        List<Consumer<SpikeWatch>> corrections = new ArrayList<>();
        for (Consumer<SpikeWatch> change : changes) {
            all.add(change);
            if (random.nextInt(20) == 0) {
                SourcedCell cell = cell(START.plus(Duration.ofHours(random.nextInt(DAYS * 24 + 48))), Stance.OPPOSE);
                all.add(watch -> watch.count(Map.of(cell, Gain.of(new Tally(300, 0, 0)))));
                corrections.add(watch -> watch.count(Map.of(cell, Gain.of(new Tally(-300, 0, 0)))));
            }
            if (!corrections.isEmpty() && random.nextInt(25) == 0) {
                all.add(corrections.remove(0));
            }
        }
        all.addAll(corrections);
        return all;
    }

    private static Coverage coverage(LocalDate day, Random random) {
        List<HourCount> hours = IntStream.range(0, 24)
                .filter(hour -> random.nextInt(4) > 0)
                .mapToObj(hour -> new HourCount(hour, 10, 0))
                .toList();
        return new Coverage("weibo", "test", "file.jsonl", day, hours);
    }

    private static SourcedCell cell(Instant hour, Stance stance) {
        Cell cell = new Cell(hour, Language.ZH, "weibo", true, stance, XenophobiaLevel.NONE, Facet.ALL);
        return new SourcedCell(cell, "test");
    }
}
