package kvisa.dashboard.http;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

/**
 * One method on one path.
 *
 * @param method   GET, POST or DELETE
 * @param path     path with parameters in braces, or in angle brackets where they may hold slashes
 * @param handler  what answers
 */
record Route(HandlerType method, String path, Handler handler) {

    static Route get(String path, Handler handler) {
        return new Route(HandlerType.GET, path, handler);
    }

    /** Whether HEAD gives the same headers; a stream has none to give before it starts, and never ends. */
    boolean answersHead() {
        return method.equals(HandlerType.GET) && !path.equals(DashboardServer.STREAM);
    }

    static Route delete(String path, Handler handler) {
        return new Route(HandlerType.DELETE, path, handler);
    }

    static Route post(String path, Handler handler) {
        return new Route(HandlerType.POST, path, handler);
    }
}
