package kvisa.allinone.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kvisa export}: writes counts or posts of a running instance as CSV. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Write counts or posts of a running instance as CSV.")
final class ExportCommand implements Callable<Integer> {

    /** What can be exported. */
    enum What {
        AGGREGATES,
        POSTS
    }

    @Parameters(paramLabel = "WHAT", description = "${COMPLETION-CANDIDATES}")
    private What what = What.AGGREGATES;

    @Option(names = "--url", description = "address of the instance (default: ${DEFAULT-VALUE})")
    private URI url = URI.create("http://127.0.0.1:8080");

    @Option(names = "--out", paramLabel = "FILE", description = "file to write (default: standard output)")
    private @Nullable Path out;

    @Option(
            names = {"-q", "--query"},
            paramLabel = "NAME=VALUE",
            description = "parameters of the API: from, to, tz, bucket, groupBy, language, stance, ... (repeatable)")
    private Map<String, String> query = new LinkedHashMap<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        HttpResponse<InputStream> answer = ask(client);
        if (answer.statusCode() != 200) {
            throw new CommandFailedException("the instance at " + url + " answered " + answer.statusCode() + ": "
                    + new String(answer.body().readAllBytes(), StandardCharsets.UTF_8));
        }
        try (InputStream rows = answer.body()) {
            if (out == null) {
                rows.transferTo(System.out);
            } else {
                try (OutputStream file = Files.newOutputStream(out)) {
                    rows.transferTo(file);
                }
            }
        }
        return 0;
    }

    private HttpResponse<InputStream> ask(HttpClient client) throws InterruptedException {
        try {
            return client.send(
                    HttpRequest.newBuilder(address()).build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new CommandFailedException(
                    "no instance answers at " + url + " (" + e + "); start one with kvisa run, or name it with --url", e);
        }
    }

    private URI address() {
        Map<String, String> parameters = new LinkedHashMap<>(query);
        parameters.put("format", "csv");
        String encoded = parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return url.resolve("/api/v1/" + what.name().toLowerCase(Locale.ROOT) + "?" + encoded);
    }
}
