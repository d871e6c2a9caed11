package kvisa.dashboard.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keeps other sites from changing anything through the browser of someone who can reach this server, which asks for no
 * password. A request is taken if it comes from no page at all or from this server's own, in three independent ways: its
 * {@code Origin} is the host it was sent to; that host is an address, {@code localhost} or a configured name, so that no
 * stranger's name can be pointed here; its body is said to be JSON, which no form of another site can say unasked. Thread-safe.
 */
final class WriteGuard {

    /** An IPv4 or a bracketed IPv6 address. */
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");

    private static final Pattern PORT = Pattern.compile(":\\d+$");

    private final boolean allowed;
    private final Set<String> hosts;

    WriteGuard(boolean allowed, Collection<String> hosts) {
        this.allowed = allowed;
        this.hosts = Set.copyOf(hosts);
    }

    /** A handler that is reached only by what is taken. */
    Handler before(Handler handler) {
        return context -> {
            check(context);
            handler.handle(context);
        };
    }

    private void check(Context context) {
        if (!allowed) {
            throw refused("writes-off", 403, "alerts cannot be handled here: the setting api.writes is false");
        }
        String host = Optional.ofNullable(context.header("Host"))
                .map(text -> text.toLowerCase(Locale.ROOT))
                .orElse("");
        requireOwnHost(host);
        requireOwnPage(context, host);
        requireJson(context);
    }

    private void requireOwnHost(String host) {
        String name = PORT.matcher(host).replaceFirst("");
        if (!name.equals("localhost") && !ADDRESS.matcher(name).matches() && !hosts.contains(name)) {
            throw refused(
                    "unknown-host",
                    403,
                    "the host name of this request is not known here; a name that is right belongs into the setting"
                            + " api.hosts");
        }
    }

    private static void requireOwnPage(Context context, String host) {
        String origin = context.header("Origin");
        String site = context.header("Sec-Fetch-Site");
        boolean foreignOrigin = origin != null && !isOwn(origin.toLowerCase(Locale.ROOT), host);
        if (foreignOrigin || (site != null && !List.of("same-origin", "none").contains(site))) {
            throw refused("cross-site", 403, "this request was made by a page of another site");
        }
    }

    private static boolean isOwn(String origin, String host) {
        try {
            return host.equals(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void requireJson(Context context) {
        String type = Optional.ofNullable(context.contentType()).orElse("");
        boolean json = type.split(";", 2)[0].strip().equalsIgnoreCase("application/json");
        if (context.method().equals(HandlerType.POST) && !json) {
            throw refused("not-json", 415, "wanted a body with Content-Type: application/json");
        }
    }

    private static ProblemException refused(String kind, int status, String detail) {
        return new ProblemException(Problem.of(kind, "Refused", status, detail));
    }
}
