package kvisa.sentiment.text.hanlp;

import com.hankcs.hanlp.classification.classifiers.NaiveBayesClassifier;
import com.hankcs.hanlp.classification.corpus.MemoryDataSet;
import com.hankcs.hanlp.classification.utilities.io.ConsoleLogger;
import com.hankcs.hanlp.classification.utilities.io.ILogger;
import java.util.List;
import java.util.Map;

/**
 * HanLP's own text classification as its documentation shows it: naive Bayes over its words, the telling ones chosen by
 * chi-square. A yardstick, no part of the product's reading. Thread-safe.
 */
public final class HanlpTopics {

    /** HanLP tells its progress on the standard streams, where a report may be. */
    private static final ILogger SILENT = new ILogger() {
        @Override
        public void out(String format, Object... args) {}

        @Override
        public void err(String format, Object... args) {}

        @Override
        public void start(String format, Object... args) {}

        @Override
        public void finish(String format, Object... args) {}
    };

    private final NaiveBayesClassifier classifier = new NaiveBayesClassifier();

    /**
     * Learns from texts.
     *
     * @param texts  by answer; each answer has at least one
     */
    @SuppressWarnings("StaticAssignmentInConstructor") // HanLP's own global is the only way to silence it
    public HanlpTopics(Map<String, List<String>> texts) {
        ConsoleLogger.logger = SILENT;
        MemoryDataSet learned = new MemoryDataSet();
        texts.forEach((answer, own) -> own.forEach(text -> learned.add(answer, text)));
        classifier.train(learned);
    }

    /** Probability of each answer; they sum to 1. */
    public synchronized Map<String, Double> probabilities(String text) {
        return classifier.predict(text);
    }
}
