package kvisa.allinone.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.concurrent.Callable;
import kvisa.allinone.bench.ClassifyFigures;
import kvisa.contract.codec.Codecs;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kvisa bench classify}: posts per second on one thread, beside HanLP and CoreNLP cutting words alone. */
@Command(
        name = "classify",
        mixinStandardHelpOptions = true,
        description = {
            "Classify the texts of the demonstration on one thread: Chinese, English, and both with long ones among them;"
                    + " beside HanLP and CoreNLP cutting the same texts into words, which no classifier that uses them can"
                    + " be faster than.",
            "Each measurement is a Java process of its own (JMH): 4 seconds to warm up, then --seconds.",
            "Prints posts per second by the clock, processor time and memory per post, and how near the processor time"
                    + " comes to that of cutting words alone (1 is as fast)."
        })
final class BenchClassifyCommand implements Callable<Integer> {

    @Option(names = "--seconds", description = "seconds that count per measurement (default: ${DEFAULT-VALUE})")
    private int seconds = 5;

    @Mixin
    private CoreNlpOption corenlp = new CoreNlpOption();

    @Option(names = "--json", description = "the figures as JSON")
    private boolean json;

    @Override
    public Integer call() throws JsonProcessingException, RunnerException {
        corenlp.check();
        List<ClassifyFigures> figures;
        try (Progress progress = Progress.of("Measuring", ClassifyFigures.count())) {
            figures = ClassifyFigures.measure(seconds, progress::at);
        }
        System.out.print(json ? Codecs.mapper().writeValueAsString(figures) + System.lineSeparator() : table(figures));
        return 0;
    }

    private static String table(List<ClassifyFigures> figures) {
        StringBuilder table = new StringBuilder("%-6s%-24s%10s%14s%12s%10s%n"
                .formatted("posts", "read by", "posts/s", "CPU us/post", "KiB/post", "of floor"));
        for (ClassifyFigures each : figures) {
            table.append("%-6s%-24s%,10.0f%,14.1f%,12.1f%10.2f%n"
                    .formatted(
                            each.posts(),
                            each.way(),
                            each.postsPerSecond(),
                            each.microsPerPost(),
                            each.kibibytesPerPost(),
                            each.ofFloor()));
        }
        return table.toString();
    }
}
