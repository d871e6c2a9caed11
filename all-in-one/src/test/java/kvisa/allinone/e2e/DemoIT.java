package kvisa.allinone.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import kvisa.allinone.demo.DemoFeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoIT {

    /** The last forty arrive one by one, more slowly than a test should wait. */
    private static final long MOST_OF_THE_FEED =
            DemoFeed.load(handle -> handle).posts().size() - 40;

    @TempDir
    private Path folder;

    @Test
    void showsDataStopsCleanlyAndContinuesWhereItStopped() throws Exception {
        int port = Api.freePort();
        Api api = new Api(port);

        try (KvisaProcess first = demo(port, "first.log")) {
            await().atMost(Duration.ofMinutes(2)).until(() -> api.livePosts() > 0);
            assertThat(api.text("/")).contains("<html");
            assertThat(api.get("/api/v1/status").path("authoredDemo").asBoolean())
                    .isTrue();
            assertThat(first.stop()).as(first.output()).isZero();
        }
        try (KvisaProcess second = demo(port, "second.log")) {
            await().atMost(Duration.ofMinutes(3)).until(() -> api.livePosts() >= MOST_OF_THE_FEED);
            JsonNode copies = api.get("/api/v1/copies");
            assertThat(copies.path("copied").path("share").asDouble()).isGreaterThan(0.2);
            assertThat(copies.path("copies")).hasSize(10);
            assertThat(second.stop()).as(second.output()).isZero();
            assertThat(second.output()).contains("http://127.0.0.1:" + port).doesNotContain("ERROR");
        }
    }

    @Test
    void saysInOneLineThatThePortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                KvisaProcess demo = demo(taken.getLocalPort(), "taken.log")) {
            assertThat(demo.waitForExit()).isEqualTo(1);
            assertThat(demo.output().lines())
                    .containsExactly("kvisa demo: port " + taken.getLocalPort()
                            + " on 127.0.0.1 is taken; stop what uses it or name another with --port");
        }
    }

    @Test
    void saysInOneLineThatTheFolderCannotBeUsed() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "in the way");

        try (KvisaProcess demo = KvisaProcess.start(
                folder.resolve("unwritable.log"), "demo", "--data-dir", file, "--port", Api.freePort())) {
            assertThat(demo.waitForExit()).isEqualTo(1);
            assertThat(demo.output().lines()).singleElement().asString().contains(file.toString());
        }
    }

    private KvisaProcess demo(int port, String log) throws Exception {
        return KvisaProcess.start(folder.resolve(log), "demo", "--data-dir", folder.resolve("data"), "--port", port);
    }
}
