package kvisa.allinone.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kvisa.allinone.SharedData;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Runs every command that the README shows. A command added there without a line here fails. */
class ReadmeCommandsIT {

    private static final Path ROOT = KvisaProcess.projectRoot();

    @TempDir
    private Path folder;

    private String aggregatesOfTheDemo = "";

    @TestFactory
    List<DynamicTest> everyCommandOfTheReadmeWorks() throws IOException {
        Map<String, Executable> known = knownCommands();
        List<String> shown = shownCommands();
        assertThat(shown).as("commands shown in README.md").containsExactlyInAnyOrderElementsOf(known.keySet());
        return shown.stream()
                .map(command -> DynamicTest.dynamicTest(command, known.get(command)))
                .toList();
    }

    private Map<String, Executable> knownCommands() {
        Map<String, Executable> known = new LinkedHashMap<>();
        known.put("./kvisa demo", this::demo);
        known.put(
                "mvn verify",
                () -> assertThat(System.getProperty("basedir"))
                        .as("this test runs in it")
                        .isNotNull());
        known.put(
                "./kvisa run --from hourly_2025-09-15_to_2025-10-07.tar.gz --data-dir data/hotsearch",
                this::runOnTheHotSearchArchive);
        known.put("./kvisa ingest --dry-run posts.jsonl", this::dryRun);
        known.put(
                "echo '{\"id\":\"1\",\"text\":\"支持K签证，欢迎青年科技人才\"}' | ./kvisa classify",
                () -> assertThat(bash("echo '{\"id\":\"1\",\"text\":\"支持K签证，欢迎青年科技人才\"}' | ./kvisa classify"))
                        .contains("\"id\":\"1\"", "\"stance\":\"support\"", "\"xenophobia\":0"));
        known.put(
                "curl 'http://127.0.0.1:8080/api/v1/aggregates?bucket=P1D&groupBy=stance,language'",
                () -> assertThat(aggregatesOfTheDemo).contains("\"buckets\"", "\"modelId\"", "\"oppose\""));
        known.put("docker compose up --build", this::composeFileIsValid);
        return known;
    }

    private static List<String> shownCommands() throws IOException {
        List<String> commands = new ArrayList<>();
        boolean inShell = false;
        for (String line : Files.readAllLines(ROOT.resolve("README.md"))) {
            if (line.startsWith("```")) {
                inShell = line.equals("```sh");
            } else if (inShell && !line.isBlank()) {
                commands.add(line);
            }
        }
        return commands;
    }

    /** Starts the demonstration as shown, and keeps what the curl command, shown further down, asks it. */
    private void demo() throws Exception {
        int port = Api.freePort();
        Api api = new Api(port);
        try (KvisaProcess demo = KvisaProcess.start(
                folder.resolve("demo.log"), "demo", "--data-dir", folder.resolve("demo"), "--port", port)) {
            await().atMost(Duration.ofMinutes(2)).until(() -> api.livePosts() > 0);
            await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
                aggregatesOfTheDemo = api.text("/api/v1/aggregates?bucket=P1D&groupBy=stance,language");
                assertThat(aggregatesOfTheDemo).contains("\"oppose\"");
            });
            demo.stop();
        }
    }

    private void runOnTheHotSearchArchive() throws Exception {
        Path archive = SharedData.file("data/weibo_hotsearch/hourly_2025-09-15_to_2025-10-07.tar.gz");
        int port = Api.freePort();
        try (KvisaProcess run = KvisaProcess.start(
                folder.resolve("run.log"),
                "run",
                "--from",
                archive,
                "--data-dir",
                folder.resolve("run"),
                "--port",
                port)) {
            await().atMost(Duration.ofMinutes(2)).until(() -> new Api(port).livePosts() > 0);
            run.stop();
        }
    }

    private void dryRun() throws Exception {
        Path posts = Files.writeString(
                folder.resolve("posts.jsonl"),
                "{\"id\":\"1\",\"platform\":\"weibo\",\"text\":\"K签证是什么\",\"created_at\":\"2025-09-28T10:00:00+08:00\"}\n");
        assertThat(bash("./kvisa ingest --dry-run " + posts)).contains("relevant");
    }

    private void composeFileIsValid() throws Exception {
        Assumptions.assumeTrue(
                new ProcessBuilder("sh", "-c", "command -v docker-compose")
                                .start()
                                .waitFor()
                        == 0,
                "needs docker-compose to validate the compose file");
        assertThat(bash("docker-compose -f docker-compose.yml config -q")).isEmpty();
    }

    private static String bash(String command) throws Exception {
        Process process = new ProcessBuilder("bash", "-c", command)
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }
}
