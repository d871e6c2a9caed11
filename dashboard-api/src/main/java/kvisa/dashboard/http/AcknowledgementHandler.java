package kvisa.dashboard.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import kvisa.contract.alert.AlertState;
import kvisa.contract.alert.SpikeAlert;
import kvisa.contract.handling.AlertHandling;
import kvisa.dashboard.alerting.HandlingLog;
import kvisa.dashboard.alerting.Handlings;
import kvisa.dashboard.history.History;
import kvisa.dashboard.http.answer.AlertAnswer;

/** {@code /api/v1/alerts/{id}/acknowledgement}: someone looks after an alert, or no longer does. */
record AcknowledgementHandler(History history, HandlingLog log, InstantSource clock, JsonAnswers json) {

    void put(Context context) throws IOException {
        new QueryReader(context.queryParamMap()).requireGood();
        BodyReader body = BodyReader.of(context, json.mapper());
        String who = body.text("who", SilencesHandler.LONGEST_WHO);
        Optional<String> note = body.value(
                "note",
                "a text of 1 to " + SilencesHandler.LONGEST_REASON + " characters without control characters",
                text -> BodyReader.requireText(text, SilencesHandler.LONGEST_REASON));
        body.refuseUnknown();
        body.requireGood();
        SpikeAlert alert = history.findAlert(context.pathParam("id")).orElseThrow(AlertsHandler::noSuchAlert);
        if (alert.state() == AlertState.RESOLVED) {
            throw new ProblemException(Problem.of(
                    "alert-over", "Alert is over", 409, "this alert is resolved: nothing is left to look after"));
        }
        AlertHandling.Acknowledgement acknowledgement = new AlertHandling.Acknowledgement(
                alert.id(), alert.severity(), who, note.orElse(null), clock.instant());
        log.put(acknowledgement);
        context.status(201);
        json.send(context, AlertAnswer.Acknowledged.of(acknowledgement));
    }

    void remove(Context context) {
        new QueryReader(context.queryParamMap()).requireGood();
        AlertHandling.Acknowledgement acknowledgement = Handlings.of(history.handling())
                .findAcknowledgement(context.pathParam("id"))
                .orElseThrow(() -> new ProblemException(Problem.of(
                        "not-acknowledged",
                        "Not acknowledged",
                        404,
                        "the alert with the id in this path is not acknowledged")));
        log.remove(acknowledgement.key());
        context.status(204);
    }
}
