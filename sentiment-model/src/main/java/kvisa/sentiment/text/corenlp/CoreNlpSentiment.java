package kvisa.sentiment.text.corenlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.neural.rnn.RNNCoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.sentiment.SentimentCoreAnnotations;
import edu.stanford.nlp.util.CoreMap;
import java.util.List;
import java.util.Properties;

/**
 * CoreNLP's own sentiment annotator (Socher et al. 2013) over its default parser: what a demonstration would use. A yardstick, no
 * part of the product's reading; its model files are on the class path only when asked for. Thread-safe.
 */
public final class CoreNlpSentiment {

    private static final String MODEL = "/edu/stanford/nlp/models/sentiment/sentiment.ser.gz";

    /** Words; parsing takes the cube of them, so longer sentences are not parsed and count as neutral. */
    private static final int LONGEST_SENTENCE = 80;

    private final StanfordCoreNLP pipeline;

    /** Loads the models, some seconds. */
    public CoreNlpSentiment() {
        Properties settings = new Properties();
        settings.setProperty("annotators", "tokenize,pos,parse,sentiment");
        settings.setProperty("tokenize.options", "untokenizable=noneKeep");
        settings.setProperty("parse.model", "edu/stanford/nlp/models/lexparser/englishPCFG.ser.gz");
        settings.setProperty("parse.maxlen", Integer.toString(LONGEST_SENTENCE));
        pipeline = new StanfordCoreNLP(settings);
    }

    /** Whether its model files are on the class path. */
    public static boolean isAvailable() {
        return CoreNlpSentiment.class.getResource(MODEL) != null;
    }

    /**
     * How negative or positive a text is.
     *
     * @return 0 (very negative) to 4 (very positive): the mean over its sentences, each weighed by its length; 2 for no text
     */
    public double sentiment(String text) {
        Annotation annotation = new Annotation(text);
        pipeline.annotate(annotation);
        List<CoreMap> sentences = annotation.get(CoreAnnotations.SentencesAnnotation.class);
        double sum = 0;
        int words = 0;
        for (CoreMap sentence : sentences) {
            var tree = sentence.get(SentimentCoreAnnotations.SentimentAnnotatedTree.class);
            int length = sentence.get(CoreAnnotations.TokensAnnotation.class).size();
            sum += length * (tree == null ? 2 : RNNCoreAnnotations.getPredictedClass(tree));
            words += length;
        }
        return words == 0 ? 2 : sum / words;
    }
}
