package kvisa.sentiment.encoder.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kvisa.contract.assess.Language;
import kvisa.sentiment.encoder.EncoderFiles;
import org.junit.jupiter.api.Test;

class LongCommandLineTest {

    /** A process of its own, because the process is what used to die. */
    public static final class ReadOneText {

        private ReadOneText() {}

        public static void main(String[] args) {
            EncoderFiles.load(EncoderFiles.shipped(), Language.ZH).read("K签证");
        }
    }

    @Test
    void encodersStartHoweverLongTheCommandLineIs() throws Exception {
        // Given
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = List.of(
                java,
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                ReadOneText.class.getName(),
                "x".repeat(60_000));

        // When
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();

        // Then
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
    }
}
