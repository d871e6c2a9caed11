package kvisa.allinone.cli;

import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kvisa export}: writes counts, posts or the most copied texts of a running instance as CSV. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Write counts, posts or the most copied texts of a running instance as CSV.")
final class ExportCommand implements Callable<Integer> {

    /** The API's largest page. */
    private static final String PAGE = "500";

    /** What can be exported. */
    enum What {
        AGGREGATES,
        POSTS,
        COPIES
    }

    @Spec
    private CommandSpec spec = CommandSpec.create(); // replaced by picocli

    @Parameters(paramLabel = "WHAT", description = "${COMPLETION-CANDIDATES}")
    private What what = What.AGGREGATES;

    @Option(names = "--url", description = "address of the instance (default: ${DEFAULT-VALUE})")
    private URI url = URI.create("http://127.0.0.1:8080");

    @Option(names = "--out", paramLabel = "FILE", description = "file to write (default: standard output)")
    private @Nullable Path out;

    @Option(
            names = {"-q", "--query"},
            paramLabel = "NAME=VALUE",
            description = "parameters of the API: from, to, tz, bucket, groupBy, unit, language, ... (repeatable)")
    private Map<String, String> query = new LinkedHashMap<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (url.getHost() == null || !String.valueOf(url.getScheme()).matches("https?")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--url: found \"" + url + "\", wanted an address such as http://127.0.0.1:8080");
        }
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        try (Writer rows = TextStreams.writer(out)) {
            Optional<String> cursor = writePage(client, Optional.empty(), rows);
            while (cursor.isPresent()) {
                cursor = writePage(client, cursor, rows);
            }
        }
        return 0;
    }

    /** Writes one page of rows, its column names only if it is the first, and answers where the next one begins. */
    private Optional<String> writePage(HttpClient client, Optional<String> cursor, Writer rows)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = ask(client, address(cursor));
        if (answer.statusCode() != 200) {
            throw new CommandFailedException(
                    "the instance at " + url + " answered " + answer.statusCode() + ": " + answer.body());
        }
        String page = answer.body();
        rows.write(cursor.isEmpty() ? page : page.substring(page.indexOf('\n') + 1));
        return answer.headers().firstValue("X-Next-Cursor");
    }

    private HttpResponse<String> ask(HttpClient client, URI address) throws InterruptedException {
        try {
            return client.send(
                    HttpRequest.newBuilder(address).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new CommandFailedException(
                    "no instance answers at " + url + " (" + e + "); start one with kvisa run, or name it with --url",
                    e);
        }
    }

    private URI address(Optional<String> cursor) {
        Map<String, String> parameters = new LinkedHashMap<>(query);
        parameters.put("format", "csv");
        if (what == What.POSTS) {
            parameters.put("limit", PAGE);
        }
        cursor.ifPresent(from -> parameters.put("cursor", from));
        String encoded = parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return url.resolve("/api/v1/" + what.name().toLowerCase(Locale.ROOT) + "?" + encoded);
    }
}
