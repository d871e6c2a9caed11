package kvisa.dashboard.alerting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kvisa.contract.alert.AlertKind;
import kvisa.contract.alert.AlertState;
import kvisa.contract.alert.Driver;
import kvisa.contract.alert.SpikeAlert;
import kvisa.contract.alert.SpikeReading;
import kvisa.contract.alert.SuspectedArtefact;
import kvisa.contract.handling.NoticeKind;

/** Says in a few sentences what an alert is about. Holds no text of a post. Thread-safe. */
public final class AlertWords {

    private static final int MOST_DRIVERS = 3;

    private final Words words;

    public AlertWords(Words words) {
        this.words = words;
    }

    /** Why a channel is told, and what the alert is about. */
    public String of(Notice notice) {
        String head = words.say(
                "notify." + notice.kind(),
                Map.of(
                        "series", seriesName(notice.series()),
                        "severity",
                                words.label("alerts.severity", notice.severity().wireName()),
                        "start", words.time(notice.startedAt())));
        return notice.alert()
                .filter(alert -> notice.kind() != NoticeKind.WITHDRAWN)
                .map(alert -> head + words.between() + of(alert.alert()))
                .orElse(head);
    }

    /** What was seen, what is usual, since when, and what grew. */
    public String of(SpikeAlert alert) {
        if (alert.series().name().equals(StandstillWatch.SERIES)) {
            return standstill(alert);
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(reading(alert));
        sentences.add(times(alert));
        if (!alert.drivers().isEmpty()) {
            sentences.add(sentence("alerts.drivers", drivers(alert.drivers())));
        }
        List<SuspectedArtefact> suspects = suspects(alert);
        if (!suspects.isEmpty()) {
            sentences.add(sentence("alerts.suspects", suspects(suspects)));
        }
        return String.join(words.between(), sentences);
    }

    /** Name of a watched series in words, or its configured name. */
    public String seriesName(String name) {
        return name.equals(StandstillWatch.SERIES)
                ? words.say("notify.allSources", Map.of())
                : words.label("series", name);
    }

    private String standstill(SpikeAlert alert) {
        String key = alert.state() == AlertState.RESOLVED ? "notify.resumed" : "notify.standstill";
        return words.say(
                key,
                Map.of(
                        "start", words.time(alert.times().startedAt()),
                        "end", words.time(alert.times().asOf())));
    }

    private String reading(SpikeAlert alert) {
        if (alert.kind() == AlertKind.COVERAGE) {
            return words.say(
                    "alerts.gap",
                    Map.of("expected", words.number(alert.reading().expected())));
        }
        SpikeReading reading = alert.reading();
        String measure = alert.series().measure();
        return switch (measure) {
            case "share" ->
                words.say(
                        "alerts.share",
                        Map.of(
                                "observed", words.percent(reading.observed()),
                                "expected", words.percent(reading.expected()),
                                "upper", words.percent(reading.upper()),
                                "posts", posts(reading.posts())));
            case "engagement" ->
                words.say(
                        "alerts.engagement",
                        Map.of(
                                "observed", words.compact(reading.observed()),
                                "expected", words.compact(reading.expected()),
                                "upper", words.compact(reading.upper())));
            default ->
                words.say(
                        "alerts.posts",
                        Map.of(
                                "observed", amount(measure, reading.observed()),
                                "expected", words.number(reading.expected()),
                                "upper", words.number(reading.upper())));
        };
    }

    private String posts(long n) {
        return words.count("posts.count", (double) n, words.number((double) n));
    }

    private String amount(String measure, double n) {
        boolean counted = words.has(measure + ".count.other");
        return counted ? words.count(measure + ".count", n, words.number(n)) : words.number(n);
    }

    private String times(SpikeAlert alert) {
        String key = alert.times().resolvedAt() == null ? "notify.times.running" : "notify.times.ended";
        return words.say(
                key,
                Map.of(
                        "start", words.time(alert.times().startedAt()),
                        "peak", words.time(alert.times().peakAt()),
                        "end", words.time(WatchedAlert.of(alert).end())));
    }

    private String drivers(List<Driver> drivers) {
        return drivers.stream()
                .limit(MOST_DRIVERS)
                .map(driver -> words.say(
                        "alerts.driver",
                        Map.of(
                                "what", segment(driver.segment()),
                                "posts", words.number((double) driver.posts()),
                                "usual", words.number(driver.usual()))))
                .collect(Collectors.joining(words.say("list.comma", Map.of())));
    }

    private static List<SuspectedArtefact> suspects(SpikeAlert alert) {
        return alert.explanation() == null ? List.of() : alert.explanation().suspects();
    }

    private String suspects(List<SuspectedArtefact> suspects) {
        return suspects.stream()
                .map(suspect -> words.say(
                        "alerts.suspect",
                        Map.of(
                                "what",
                                words.label("suspect", suspect.kind().wireName()),
                                "part",
                                words.percent(suspect.part()))))
                .collect(Collectors.joining(words.say("list.comma", Map.of())));
    }

    private String segment(String segment) {
        int equals = segment.indexOf('=');
        if (equals < 0) {
            return segment;
        }
        String set = segment.substring(0, equals);
        return words.label(set.equals("xenophobia") ? "xenophobia.long" : set, segment.substring(equals + 1));
    }

    private String sentence(String label, String value) {
        return words.say("notify.labelled", Map.of("label", words.say(label, Map.of()), "value", value));
    }
}
