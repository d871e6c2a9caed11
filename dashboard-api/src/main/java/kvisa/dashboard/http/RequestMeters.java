package kvisa.dashboard.http;

import io.javalin.http.Context;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Set;

/** Times requests as {@code kvisa.api.requests}, tagged with closed sets: route, method, class of status. */
final class RequestMeters {

    static final String ROUTE = "kvisa.route";

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "DELETE");

    private final MeterRegistry meters;

    RequestMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Records a finished request. A stream is left out: how long someone listens is no measure of an answer. */
    void record(Context context, float millis) {
        String route = context.attribute(ROUTE);
        if (DashboardServer.STREAM.equals(route)) {
            return;
        }
        String method = context.method().name();
        Timer.builder("kvisa.api.requests")
                .description("answered requests")
                .tag("route", route == null ? "none" : route)
                .tag("method", METHODS.contains(method) ? method : "other")
                .tag("status", context.statusCode() / 100 + "xx")
                .register(meters)
                .record(Duration.ofNanos((long) (millis * 1_000_000)));
    }
}
