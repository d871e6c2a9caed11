package kvisa.dashboard.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import kvisa.contract.alert.Severity;
import kvisa.contract.alert.WatchedSeries;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.Theme;
import kvisa.contract.handling.AlertHandling;
import kvisa.contract.handling.AlertMatch;
import kvisa.contract.wire.Check;
import kvisa.dashboard.alerting.HandlingLog;
import kvisa.dashboard.alerting.Handlings;
import kvisa.dashboard.history.History;
import kvisa.dashboard.http.answer.SilencesAnswer;

/** {@code /api/v1/silences}: who asked for silence about which alerts, and for how long. */
record SilencesHandler(History history, HandlingLog log, InstantSource clock, JsonAnswers json) {

    static final int LONGEST_WHO = 80;
    static final int LONGEST_REASON = 500;

    private static final int LONGEST_NAME = 200;

    /** A silence for longer is a series that nobody wants watched. */
    private static final Duration LONGEST = Duration.ofDays(90);

    void list(Context context) {
        new QueryReader(context.queryParamMap()).requireGood();
        Instant now = clock.instant();
        json.send(
                context,
                new SilencesAnswer(Handlings.of(history.handling()).silences().stream()
                        .sorted(Comparator.comparing(AlertHandling.Silence::until)
                                .reversed()
                                .thenComparing(AlertHandling.Silence::id))
                        .map(silence -> SilencesAnswer.Item.of(silence, now))
                        .toList()));
    }

    void make(Context context) throws IOException {
        new QueryReader(context.queryParamMap()).requireGood();
        Instant now = clock.instant();
        AlertHandling.Silence silence = read(BodyReader.of(context, json.mapper()), now);
        log.put(silence);
        context.status(201).header("Location", "/api/v1/silences/" + silence.id());
        json.send(context, SilencesAnswer.Item.of(silence, now));
    }

    void end(Context context) {
        new QueryReader(context.queryParamMap()).requireGood();
        AlertHandling.Silence silence = Handlings.of(history.handling())
                .findSilence(context.pathParam("id"))
                .orElseThrow(() -> new ProblemException(Problem.of(
                        "no-such-silence", "No such silence", 404, "there is no silence with the id in this path")));
        log.remove(silence.key());
        context.status(204);
    }

    private static AlertHandling.Silence read(BodyReader body, Instant now) {
        BodyReader match = body.object("match");
        Optional<AlertMatch> alerts = match(match);
        Instant from = body.value("from", "an ISO-8601 instant", SilencesHandler::instant)
                .orElse(now);
        Instant until = until(body, from, now);
        String who = body.text("who", LONGEST_WHO);
        String reason = body.text("reason", LONGEST_REASON);
        body.refuseUnknown();
        match.refuseUnknown();
        if (alerts.isEmpty()) {
            body.refuse(
                    "match",
                    "nothing to match",
                    "at least one of series, measure, severity, language, platform, theme");
        }
        body.requireGood();
        return new AlertHandling.Silence(
                UUID.randomUUID().toString(), alerts.orElseThrow(), from, until, who, reason, now);
    }

    private static Optional<AlertMatch> match(BodyReader match) {
        String name = "a name of 1 to " + LONGEST_NAME + " characters";
        Optional<String> series = match.value("series", name, text -> BodyReader.requireText(text, LONGEST_NAME));
        Optional<String> measure = match.value("measure", "any of " + WatchedSeries.MEASURES, SilencesHandler::measure);
        Optional<Severity> severity = match.value("severity", "warning or critical", Severity::of);
        Optional<Language> language = match.value("language", "a language of the codebook such as zh", Language::of);
        Optional<String> platform = match.value("platform", name, text -> BodyReader.requireText(text, LONGEST_NAME));
        Optional<Theme> theme = match.value("theme", "a theme of the codebook such as jobs", Theme::of);
        try {
            return Optional.of(new AlertMatch(
                    series.orElse(null),
                    measure.orElse(null),
                    severity.orElse(null),
                    language.orElse(null),
                    platform.orElse(null),
                    theme.orElse(null)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Given as an end or as a length; a length counts from the start. */
    private static Instant until(BodyReader body, Instant from, Instant now) {
        Optional<Instant> end = body.value("until", "an ISO-8601 instant", SilencesHandler::instant);
        Optional<Duration> length = body.value(
                "duration", "an ISO-8601 duration such as PT2H, at most " + LONGEST, SilencesHandler::length);
        Instant until = end.orElseGet(() -> from.plus(length.orElse(Duration.ofHours(1))));
        if (end.isPresent() == length.isPresent()) {
            body.refuse("until", end.isPresent() ? "until and duration" : "neither until nor duration", "one of them");
        } else if (!until.isAfter(from) || !until.isAfter(now) || until.isAfter(from.plus(LONGEST))) {
            body.refuse(
                    "until",
                    until.toString(),
                    "an end after from, " + from + ", and now, at most " + LONGEST + " later");
        }
        return until;
    }

    private static Instant instant(String text) {
        Instant instant = OffsetDateTime.parse(text).toInstant();
        RangeReader.requireSensible(instant);
        return instant;
    }

    private static Duration length(String text) {
        Duration length = Duration.parse(text);
        if (length.isNegative() || length.isZero() || length.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("too short or too long");
        }
        return length;
    }

    private static String measure(String text) {
        Check.oneOf("measure", text, WatchedSeries.MEASURES);
        return text;
    }
}
