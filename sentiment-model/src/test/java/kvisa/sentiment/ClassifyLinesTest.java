package kvisa.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kvisa.contract.codec.Codecs;
import org.junit.jupiter.api.Test;

class ClassifyLinesTest {

    private static final Path FOLDER = Path.of("src/test/resources/kvisa/sentiment");

    private final ClassifyLines classify = new ClassifyLines(Loaded.ASSESSOR);

    @Test
    void answersAreAsReviewed() throws IOException {
        String answers = classified(Files.readString(FOLDER.resolve("classify-in.jsonl"), StandardCharsets.UTF_8));

        Path golden = FOLDER.resolve("classify-out.jsonl");
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(golden, answers, StandardCharsets.UTF_8);
        }
        assertThat(answers).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
    }

    @Test
    void manyLinesComeBackOneForOneInOrder() throws IOException {
        String lines = IntStream.range(0, 1_000)
                .mapToObj(i -> i % 7 == 3 ? "not json " + i : "{\"id\":" + i + ",\"text\":\"反对K签证 " + i + "\"}")
                .collect(Collectors.joining("\n"));

        List<String> answers = classified(lines).lines().toList();

        assertThat(answers).hasSize(1_000);
        for (int i = 0; i < answers.size(); i++) {
            String start =
                    i % 7 == 3 ? "{\"id\":null,\"line\":" + (i + 1) + "," : "{\"id\":" + i + ",\"language\":\"zh\"";
            assertThat(answers.get(i)).startsWith(start);
        }
    }

    @Test
    void answerIsTheFlatAssessmentBehindTheId() throws IOException {
        String answer = classify.classify("{\"id\":\"a\",\"text\":\"支持K签证\",\"lang\":\"zh\"}", 1);

        String flat = Codecs.mapper().writeValueAsString(Loaded.ASSESSOR.assess("支持K签证", "zh"));
        assertThat(answer).isEqualTo("{\"id\":\"a\"," + flat.substring(1));
    }

    private String classified(String lines) throws IOException {
        StringBuilder out = new StringBuilder();
        classify.classify(new BufferedReader(new StringReader(lines)), out);
        return out.toString();
    }
}
