package kvisa.allinone.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.concurrent.Callable;
import kvisa.allinone.bench.Throughput;
import kvisa.allinone.demo.DemoFeed;
import kvisa.contract.codec.Codecs;
import kvisa.contract.post.Post;
import kvisa.sentiment.KvisaAssessor;
import kvisa.sentiment.language.Languages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kvisa bench classify}: posts per second on one core, beside normalising and tokenising alone. */
@Command(
        name = "classify",
        mixinStandardHelpOptions = true,
        description = {
            "Classify the distinct texts of the demonstration feed on one thread, in turn with normalising and tokenising"
                    + " them alone (HanLP, CoreNLP): what no classifier can be faster than.",
            "Prints posts per second (median, minimum, maximum over the rounds) and the ratio of the medians."
        })
final class BenchClassifyCommand implements Callable<Integer> {

    @Option(names = "--rounds", description = "rounds that count, after two that warm up (default: ${DEFAULT-VALUE})")
    private int rounds = 7;

    @Option(names = "--json", description = "the figures as JSON")
    private boolean json;

    /**
     * Outcome of the bench.
     *
     * @param texts     distinct texts per round
     * @param assess    full classification
     * @param floor     normalising and tokenising alone
     * @param ofFloor   median of the first over median of the second
     */
    record Figures(int texts, Throughput.Rate assess, Throughput.Rate floor, double ofFloor) {}

    @Override
    public Integer call() throws JsonProcessingException {
        List<String> texts = DemoFeed.load(name -> name).posts().stream()
                .map(Post::text)
                .distinct()
                .toList();
        Figures figures = measure(texts);
        System.out.println(json ? Codecs.mapper().writeValueAsString(figures) : text(figures));
        return 0;
    }

    private Figures measure(List<String> texts) {
        KvisaAssessor assessor = KvisaAssessor.load();
        Languages languages = Languages.shipped();
        List<Throughput.Rate> rates;
        try (Progress progress = Progress.of("Measuring", 2L * (rounds + Throughput.WARM_UP_ROUNDS))) {
            rates = Throughput.inTurn(
                    texts,
                    rounds,
                    List.of(text -> assessor.assess(text, null), text -> languages.prepare(text, null)),
                    progress::at);
        }
        double ofFloor = rates.get(0).median() / rates.get(1).median();
        return new Figures(texts.size(), rates.get(0), rates.get(1), ofFloor);
    }

    private static String text(Figures figures) {
        return "%,d distinct texts, one thread, posts per second (minimum .. maximum)%n".formatted(figures.texts())
                + row("classify", figures.assess())
                + row("normalise and tokenise", figures.floor())
                + "classify / normalise and tokenise: %.2f".formatted(figures.ofFloor());
    }

    private static String row(String name, Throughput.Rate rate) {
        return "  %-24s %,8.0f  (%,.0f .. %,.0f)%n".formatted(name, rate.median(), rate.minimum(), rate.maximum());
    }
}
