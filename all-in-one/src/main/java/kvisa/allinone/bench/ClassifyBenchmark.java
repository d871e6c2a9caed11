package kvisa.allinone.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.TextAssessor;
import kvisa.sentiment.KvisaAssessor;
import kvisa.sentiment.copy.TextClusters;
import kvisa.sentiment.language.LanguagePack;
import kvisa.sentiment.language.Languages;
import kvisa.sentiment.language.PreparedText;
import kvisa.sentiment.refine.CarefulReader;
import kvisa.sentiment.text.Token;
import kvisa.sentiment.text.corenlp.CoreNlpSentiment;
import kvisa.stream.guard.GuardedAssessor;
import kvisa.stream.guard.Limits;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Ways of reading posts, one post per call, on one thread. JMH makes a subclass of this and its states.
 *
 * <p>A further way (CoreNLP's sentiment annotator, say) is a method here, with a state of
 * its own for what it loads, and a line in {@link Way}.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ClassifyBenchmark {

    /** The posts, handed out in turn. */
    @State(Scope.Thread)
    public static class Posts {

        /** Name of a {@link BenchPosts}. */
        @Param({"ZH", "EN", "MIX"})
        public String posts = "MIX";

        private final Languages languages = Languages.shipped();
        private List<String> texts = List.of();
        private int last;

        /** Loads the texts. */
        @Setup
        public void load() {
            texts = BenchPosts.valueOf(posts).texts(languages);
        }

        String next() {
            last = last + 1 == texts.size() ? 0 : last + 1;
            return texts.get(last);
        }
    }

    /** The posts normalised, each with the tokenizer of its language. */
    @State(Scope.Thread)
    public static class NormalisedPosts {

        private record Normalised(String text, LanguagePack pack) {}

        private final List<Normalised> texts = new ArrayList<>();
        private int last;

        /** Normalises the texts. */
        @Setup
        public void load(Posts posts) {
            for (String text : posts.texts) {
                PreparedText prepared = posts.languages.prepare(text, null);
                prepared.pack().ifPresent(pack -> texts.add(new Normalised(prepared.text(), pack)));
            }
        }

        List<Token> nextTokens() {
            last = last + 1 == texts.size() ? 0 : last + 1;
            Normalised next = texts.get(last);
            return next.pack().tokenizer().tokens(next.text());
        }
    }

    /** Finds near-identical texts. */
    @State(Scope.Thread)
    public static class Clusters {
        private final TextClusters clusters = new TextClusters();
    }

    /** The first tier. */
    @State(Scope.Thread)
    public static class Tier1 {
        private final KvisaAssessor assessor = KvisaAssessor.load();
    }

    /** The first tier behind a guard. */
    @State(Scope.Thread)
    public static class GuardedTier1 {
        private final GuardedAssessor assessor =
                new GuardedAssessor(KvisaAssessor.load(), Limits.ofText(Duration.ofSeconds(3)));
    }

    /** Both tiers, loaded. */
    @State(Scope.Benchmark)
    public static class BothTiers {

        private final CarefulReader careful = CarefulReader.over(KvisaAssessor.load());
        private final TextAssessor second = careful.second();
    }

    /** CoreNLP's sentiment annotator, loaded. */
    @State(Scope.Benchmark)
    public static class Sentiment {

        private final CoreNlpSentiment annotator = new CoreNlpSentiment();
    }

    /** HanLP's or CoreNLP's words of texts that are normalised already. */
    @Benchmark
    public List<Token> tokenise(NormalisedPosts posts, ProcessorTime time) {
        time.posts++;
        return posts.nextTokens();
    }

    /** The key that near-identical texts share: the stream works it out beside each assessment. */
    @Benchmark
    public String textCluster(Posts posts, Clusters clusters, ProcessorTime time) {
        time.posts++;
        return clusters.clusters.of(posts.next());
    }

    /** The first tier from the published text to the evidence. */
    @Benchmark
    public Assessment tier1(Posts posts, Tier1 tier, ProcessorTime time) {
        time.posts++;
        return tier.assessor.assess(posts.next(), null);
    }

    /** The first tier as the stream asks it: on a thread that can be left behind. */
    @Benchmark
    public Assessment tier1Guarded(Posts posts, GuardedTier1 tier, ProcessorTime time) {
        time.posts++;
        return tier.assessor.assess(posts.next(), null);
    }

    /** The second tier, which asks the first tier on its way. */
    @Benchmark
    public Assessment tier2(Posts posts, BothTiers tiers, ProcessorTime time) {
        time.posts++;
        return tiers.second.assess(posts.next(), null);
    }

    /** Both tiers as in the stream: the second where the first is in doubt. */
    @Benchmark
    public Assessment both(Posts posts, BothTiers tiers, ProcessorTime time) {
        time.posts++;
        return tiers.careful.assess(posts.next(), null);
    }

    /** CoreNLP's sentiment annotator. */
    @Benchmark
    public double corenlpSentiment(Posts posts, Sentiment sentiment, ProcessorTime time) {
        time.posts++;
        return sentiment.annotator.sentiment(posts.next());
    }
}
