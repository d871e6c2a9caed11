package kvisa.dashboard.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.net.URL;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The page: files under {@code /web} of the class path. Those in a jar are read and compressed once; those in a folder, which
 * someone may be editing, each time. A path is served only if it is made of plain
 * names and ends in a known extension, so folders are never listed and nothing outside the folder is reached.
 * Thread-safe.
 */
final class PageHandler implements Handler {

    private static final Pattern PATH =
            Pattern.compile("/([A-Za-z0-9_-][A-Za-z0-9._-]*/)*[A-Za-z0-9_-][A-Za-z0-9._-]*");

    private static final Map<String, String> MEDIA_TYPES = Map.ofEntries(
            Map.entry("html", "text/html;charset=utf-8"),
            Map.entry("css", "text/css;charset=utf-8"),
            Map.entry("js", "text/javascript;charset=utf-8"),
            Map.entry("mjs", "text/javascript;charset=utf-8"),
            Map.entry("json", "application/json;charset=utf-8"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("txt", "text/plain;charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"));

    private final Map<String, PageAsset> assets = new ConcurrentHashMap<>();

    @Override
    public void handle(Context context) {
        PageAsset asset = find(context.path()).orElseThrow(PageHandler::notFound);
        context.header("ETag", asset.etag());
        context.header("Cache-Control", "no-cache");
        context.header("Vary", "Accept-Encoding");
        if (asset.etag().equals(context.header("If-None-Match"))) {
            context.status(304);
            return;
        }
        context.contentType(asset.mediaType()).disableCompression();
        boolean compressed = asset.compressed() != asset.plain() && accepts(context, "gzip");
        if (compressed) {
            context.header("Content-Encoding", "gzip");
        }
        context.result(compressed ? asset.compressed() : asset.plain());
    }

    private static boolean accepts(Context context, String encoding) {
        String accepted = context.header("Accept-Encoding");
        return accepted != null && accepted.contains(encoding);
    }

    static ProblemException notFound() {
        return new ProblemException(Problem.of(
                "not-found", "Not found", 404, "nothing is here; the interface is described at /api/v1/openapi.json"));
    }

    private Optional<PageAsset> find(String path) {
        String file = path.equals("/") ? "/index.html" : path;
        String mediaType = MEDIA_TYPES.get(file.substring(file.lastIndexOf('.') + 1));
        if (mediaType == null || !PATH.matcher(file).matches()) {
            return Optional.empty();
        }
        URL url = PageHandler.class.getResource("/web" + file);
        if (url == null) {
            return Optional.empty();
        }
        boolean changing = url.getProtocol().equals("file");
        return Optional.of(
                changing
                        ? PageAsset.load(url, mediaType)
                        : assets.computeIfAbsent(file, name -> PageAsset.load(url, mediaType)));
    }
}
