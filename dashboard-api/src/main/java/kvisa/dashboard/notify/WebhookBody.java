package kvisa.dashboard.notify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import kvisa.contract.alert.SpikeAlert;
import kvisa.contract.codec.Codecs;
import kvisa.dashboard.alerting.HandledAlert;
import kvisa.dashboard.alerting.Notice;

/**
 * What a webhook gets, version 1. Fields are chosen one by one: whatever an alert comes to hold later, no text or author of
 * a post gets out this way.
 *
 * @param text  the same as text for people
 */
record WebhookBody(MessageText text) implements HttpChannel.Body {

    private static final ObjectMapper MAPPER = Codecs.mapper();

    @Override
    public byte[] of(Message message) {
        ObjectNode body = MAPPER.createObjectNode()
                .put("v", 1)
                .put("key", message.key())
                .put("group", message.group())
                .put("text", text.of(message));
        ArrayNode notices = body.putArray("notices");
        message.notices().forEach(notice -> notices.add(notice(notice)));
        return bytes(body);
    }

    /** What Slack's incoming webhooks, and those that imitate them, take. */
    static HttpChannel.Body slack(MessageText text) {
        return message -> bytes(MAPPER.createObjectNode().put("text", escaped(text.of(message))));
    }

    private ObjectNode notice(Notice notice) {
        ObjectNode node = MAPPER.createObjectNode()
                .put("key", notice.key())
                .put("kind", notice.kind().wireName())
                .put("alertId", notice.alertId())
                .put("series", notice.series())
                .put("severity", notice.severity().wireName())
                .put("startedAt", notice.startedAt().toString())
                .put("text", text.words().of(notice));
        notice.alert().ifPresent(alert -> node.set("alert", alert(alert)));
        return node;
    }

    private static ObjectNode alert(HandledAlert handled) {
        SpikeAlert alert = handled.alert();
        ObjectNode node = MAPPER.createObjectNode()
                .put("measure", alert.series().measure())
                .put("state", alert.state().wireName())
                .put("acknowledged", handled.acknowledgement().isPresent());
        node.set("times", MAPPER.valueToTree(alert.times()));
        node.set("reading", MAPPER.valueToTree(alert.reading()));
        node.set("drivers", MAPPER.valueToTree(alert.drivers()));
        return node;
    }

    /** Three characters mean something in Slack's markup. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static byte[] bytes(ObjectNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write a message as JSON", e);
        }
    }
}
