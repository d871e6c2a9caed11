package kvisa.dashboard.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * {@code GET /api/v1/stream}: server-sent events, for any client whatever it says it accepts (Javalin's own handler
 * answers nothing to a client that does not ask for {@code text/event-stream} by name).
 *
 * <p>Each listener holds the thread of its request: then a slow one delays nobody else, and a broken connection is noticed
 * by the write that fails. The number of listeners is bounded by {@link ChangeFeed}.
 */
final class StreamHandler implements Handler {

    private final ChangeFeed feed;
    private final Duration heartbeat;
    private final JsonAnswers json;

    /**
     * A handler.
     *
     * @param heartbeat  longest silence; a comment is sent then, so that proxies keep the connection
     */
    StreamHandler(ChangeFeed feed, Duration heartbeat, JsonAnswers json) {
        this.feed = feed;
        this.heartbeat = heartbeat;
        this.json = json;
    }

    @Override
    public void handle(Context context) throws InterruptedException, IOException {
        new QueryReader(context.queryParamMap()).requireGood();
        try (ChangeFeed.Subscription subscription = feed.subscribe().orElseThrow(StreamHandler::tooMany)) {
            ServletOutputStream out = open(context);
            boolean open = true;
            while (open) {
                open = send(out, subscription.next(heartbeat));
            }
        }
    }

    private static ProblemException tooMany() {
        return new ProblemException(Problem.of(
                "too-many-listeners", "Too many listeners", 503, "no more listeners are taken; ask again later"));
    }

    private static ServletOutputStream open(Context context) throws IOException {
        context.res().setContentType("text/event-stream;charset=utf-8");
        context.res().setHeader("Cache-Control", "no-store");
        context.res().setHeader("X-Accel-Buffering", "no");
        context.res().flushBuffer();
        return context.res().getOutputStream();
    }

    private boolean send(ServletOutputStream out, Optional<ChangeFeed.Event> event) {
        if (event.isPresent() && event.get() instanceof ChangeFeed.Ended) {
            return false;
        }
        try {
            out.write(event.map(this::frame).orElse(": heartbeat\n\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            return true;
        } catch (IOException e) {
            // The listener has gone: how every stream ends.
            return false;
        }
    }

    private String frame(ChangeFeed.Event event) {
        if (event instanceof ChangeFeed.Changed changed) {
            return frame("change", changed.pulse());
        }
        if (event instanceof ChangeFeed.Alerted alerted) {
            return frame("alert", alerted.alert());
        }
        throw new AssertionError(event);
    }

    private String frame(String name, Object data) {
        return "event: " + name + "\ndata: " + json.text(data) + "\n\n";
    }
}
