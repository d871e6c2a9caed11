package kvisa.sentiment.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kvisa.sentiment.Loaded;
import kvisa.sentiment.RandomTexts;
import kvisa.sentiment.corpus.AuthoredCorpus;
import kvisa.sentiment.corpus.LabelledPost;
import kvisa.sentiment.corpus.Split;
import kvisa.sentiment.language.LanguagePack;
import kvisa.sentiment.language.PreparedText;
import kvisa.sentiment.model.KvisaModel;
import kvisa.sentiment.model.LanguageModel;
import kvisa.sentiment.model.WeightTable;
import org.junit.jupiter.api.Test;

/** What is read without names is what training reads with them. */
class FeatureExtractorPropertyTest {

    private static final KvisaModel MODEL = KvisaModel.shipped();

    @Test
    void readingAndTrainingSeeTheSameFeatures() {
        prepared().forEach(text -> {
            LanguageModel model = model(text);
            FeatureExtractor extractor = new FeatureExtractor(pack(text));
            IndexedText trained = model.vocabulary().index(extractor.findings(text.text()));

            IndexedText read = extractor.index(extractor.words(text.text()), text.mentions(), model.vocabulary());

            assertThat(read.vector().indices()).isEqualTo(trained.vector().indices());
            assertThat(read.vector().values()).isEqualTo(trained.vector().values());
            assertThat(read.places()).isEqualTo(trained.places());
        });
    }

    @Test
    void featuresAreFoundByTheirKeys() {
        Vocabulary vocabulary = MODEL.chinese().vocabulary();
        KeyTable keys = new KeyTable(vocabulary.keys());
        for (int i = 0; i < vocabulary.size(); i++) {
            String key = vocabulary.keys().get(i);
            assertThat(keys.position(key.charAt(0), key.toCharArray(), 1, key.length()))
                    .isEqualTo(i);
            assertThat(keys.position('x', key.toCharArray(), 1, key.length())).isEqualTo(-1);
        }
    }

    @Test
    void allHeadsAtOnceGiveTheSameBitsAsOneAfterTheOther() {
        prepared().forEach(text -> {
            LanguageModel model = model(text);
            FeatureExtractor extractor = new FeatureExtractor(pack(text));
            FeatureVector vector =
                    model.vocabulary().index(extractor.findings(text.text())).vector();

            List<double[]> atOnce = new WeightTable(model.heads()).probabilities(vector);

            for (int i = 0; i < atOnce.size(); i++) {
                assertThat(atOnce.get(i)).isEqualTo(model.heads().get(i).probabilities(vector));
            }
        });
    }

    private static Stream<PreparedText> prepared() {
        Stream<String> real = AuthoredCorpus.posts(Split.DEV).stream().map(LabelledPost::text);
        return Stream.concat(real.limit(300), RandomTexts.some(150, 21))
                .map(text -> Loaded.LANGUAGES.prepare(text, null))
                .filter(text -> text.pack().isPresent());
    }

    private static LanguagePack pack(PreparedText text) {
        return text.pack().orElseThrow();
    }

    private static LanguageModel model(PreparedText text) {
        return MODEL.of(pack(text).language());
    }
}
