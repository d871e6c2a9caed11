package kvisa.sentiment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.TextAssessor;
import kvisa.contract.codec.Codecs;
import org.jspecify.annotations.Nullable;

/**
 * Classifies JSON lines: {@code {"id": .., "text": .., "lang": ..}} in, {@code {"id": .., "language": .., "relevant": ..,
 * "stance": .., ..}} out, one for one and in the same order. {@code lang} may be absent. A line that is no such object
 * gives {@code {"id": null, "line": 7, "error": ".."}}; blank lines count as such. Thread-safe.
 */
public final class ClassifyLines {

    /** Lines handed to a worker at once: enough to make hand-over cheap, few enough to keep memory flat. */
    private static final int BATCH = 64;

    private static final int THREADS = 2;

    private final TextAssessor assessor;
    private final ObjectMapper mapper = Codecs.mapper();

    /** Classifies with this assessor, which must be thread-safe. */
    public ClassifyLines(TextAssessor assessor) {
        this.assessor = assessor;
    }

    /**
     * The answer to one line.
     *
     * @param line    JSON
     * @param number  of the line, from 1, for error messages
     */
    public String classify(String line, long number) {
        try {
            JsonNode json = mapper.readTree(line);
            String problem = problem(json);
            return problem == null ? answer(json) : error(number, problem);
        } catch (JsonProcessingException e) {
            return error(number, "not JSON");
        }
    }

    /**
     * Classifies all lines with two threads.
     *
     * @param in   JSON lines
     * @param out  gets one line per line read, each ended by a line feed
     * @return number of lines
     * @throws IOException if reading or writing fails
     */
    public long classify(BufferedReader in, Appendable out) throws IOException {
        ExecutorService workers = Executors.newFixedThreadPool(THREADS);
        try {
            return new Run(in, out, workers).run();
        } finally {
            workers.shutdownNow();
        }
    }

    private static @Nullable String problem(JsonNode json) {
        if (!json.isObject()) {
            return "found JSON " + json.getNodeType() + ", wanted an object";
        }
        if (!json.path("id").isTextual() && !json.path("id").isNumber()) {
            return "field \"id\" is absent or neither text nor number";
        }
        if (!json.path("text").isTextual()) {
            return "field \"text\" is absent or no text";
        }
        JsonNode language = json.path("lang");
        return language.isMissingNode() || language.isNull() || language.isTextual()
                ? null
                : "field \"lang\" is no text";
    }

    private String answer(JsonNode json) {
        Assessment reading =
                assessor.assess(json.get("text").textValue(), json.path("lang").textValue());
        ObjectNode answer = mapper.createObjectNode();
        answer.set("id", json.get("id"));
        answer.setAll((ObjectNode) mapper.valueToTree(reading));
        return answer.toString();
    }

    private String error(long number, String problem) {
        return mapper.createObjectNode()
                .putNull("id")
                .put("line", number)
                .put("error", problem)
                .toString();
    }

    /** One reading of a stream: batches are answered out of order and written in order. */
    private final class Run {

        private final BufferedReader in;
        private final Appendable out;
        private final ExecutorService workers;
        private long read;

        Run(BufferedReader in, Appendable out, ExecutorService workers) {
            this.in = in;
            this.out = out;
            this.workers = workers;
        }

        long run() throws IOException {
            List<Future<List<String>>> underWay = new ArrayList<>();
            List<String> batch = nextBatch();
            while (!batch.isEmpty()) {
                underWay.add(submit(batch, read - batch.size() + 1));
                if (underWay.size() > 2 * THREADS) {
                    write(underWay.remove(0));
                }
                batch = nextBatch();
            }
            for (Future<List<String>> each : underWay) {
                write(each);
            }
            return read;
        }

        private List<String> nextBatch() throws IOException {
            List<String> batch = new ArrayList<>(BATCH);
            while (batch.size() < BATCH) {
                String line = in.readLine();
                if (line == null) {
                    break;
                }
                batch.add(line);
                read++;
            }
            return batch;
        }

        private Future<List<String>> submit(List<String> batch, long firstNumber) {
            return workers.submit(() -> {
                List<String> answers = new ArrayList<>(batch.size());
                for (int i = 0; i < batch.size(); i++) {
                    answers.add(classify(batch.get(i), firstNumber + i));
                }
                return answers;
            });
        }

        private void write(Future<List<String>> answers) throws IOException {
            try {
                for (String answer : answers.get()) {
                    out.append(answer).append('\n');
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while classifying", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("classifying failed", e.getCause());
            }
        }
    }
}
