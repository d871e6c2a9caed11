package kvisa.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.Evidence;
import kvisa.contract.assess.XenophobiaLevel;
import kvisa.contract.codec.Codecs;
import kvisa.sentiment.corpus.AuthoredCorpus;
import kvisa.sentiment.corpus.LabelledPost;
import kvisa.sentiment.corpus.Split;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class KvisaAssessorPropertyTest {

    private static final Offset<Double> ROUNDING = Offset.offset(0.001);

    @Test
    void everyTextGetsALegalAssessment() throws Exception {
        for (String text : allTexts().toList()) {
            Assessment reading = Loaded.ASSESSOR.assess(text, null);
            assertThat(sum(reading)).isCloseTo(1, ROUNDING);
            assertThat(reading.evidence()).hasSizeLessThanOrEqualTo(6);
            assertThat(Loaded.ASSESSOR.assess(text, null)).isEqualTo(reading);
            String json = Codecs.mapper().writeValueAsString(reading);
            assertThat(Codecs.mapper().readValue(json, Assessment.class)).isEqualTo(reading);
        }
    }

    @Test
    void evidenceLiesInTheTextAndCutsNoCharacter() {
        allTexts().forEach(text -> {
            for (Evidence each : Loaded.ASSESSOR.assess(text, null).evidence()) {
                assertThat(each.end()).isLessThanOrEqualTo(text.length());
                assertThat(cutsPair(text, each.start())).isFalse();
                assertThat(cutsPair(text, each.end())).isFalse();
            }
        });
    }

    @Test
    void irrelevantPostsHaveNoStanceAndHarmlessOnesNoXenophobiaEvidence() {
        allTexts().forEach(text -> {
            Assessment reading = Loaded.ASSESSOR.assess(text, null);
            if (!reading.relevant()) {
                assertThat(reading.evidence()).noneMatch(each -> each.aspect().equals("stance"));
            }
            if (reading.xenophobia().level() == XenophobiaLevel.NONE) {
                assertThat(reading.evidence()).noneMatch(each -> each.aspect().equals("xenophobia"));
            }
        });
    }

    private static double sum(Assessment reading) {
        return reading.xenophobia().probabilities().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private static boolean cutsPair(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }

    private static Stream<String> allTexts() {
        Stream<String> real = AuthoredCorpus.posts(Split.DEV).stream().map(LabelledPost::text);
        return Stream.of(RandomTexts.some(800, 5), RandomTexts.nasty().stream(), real)
                .flatMap(texts -> texts);
    }
}
