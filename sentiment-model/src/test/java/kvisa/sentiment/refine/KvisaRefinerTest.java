package kvisa.sentiment.refine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.XenophobiaLevel;
import kvisa.sentiment.Loaded;
import kvisa.sentiment.RandomTexts;
import kvisa.sentiment.encoder.EncoderFiles;
import org.junit.jupiter.api.Test;

class KvisaRefinerTest {

    private static final KvisaRefiner REFINER = KvisaRefiner.load(Loaded.ASSESSOR);

    @Test
    void plainPostsAreReadRightly() {
        assertThat(REFINER.assess("反对K签证，本国大学生都找不到工作了", null).stance().verdict())
                .isEqualTo(Stance.OPPOSE);
        assertThat(REFINER.assess("I think the K visa is a great idea, welcome to China!", null)
                        .stance()
                        .verdict())
                .isEqualTo(Stance.SUPPORT);
        assertThat(REFINER.assess("K签证申请需要什么材料？", null).xenophobia().level()).isEqualTo(XenophobiaLevel.NONE);
    }

    @Test
    void everyReadingNamesTheSecondReader() {
        assertThat(REFINER.assess("K签证", null).modelId()).isEqualTo(REFINER.modelId());
        assertThat(REFINER.assess("😀", null).modelId()).isEqualTo(REFINER.modelId());
        assertThat(REFINER.modelId()).isEqualTo(RefinerModel.shipped().id()).startsWith("tier2-");
    }

    @Test
    void equalTextsGiveEqualReadingsOnAnyThread() {
        String text = "K签证来了，学历贬值还要继续吗";
        Assessment alone = REFINER.assess(text, null);

        assertThat(IntStream.range(0, 24).parallel().mapToObj(i -> REFINER.assess(text, null)))
                .allMatch(alone::equals);
    }

    @Test
    void anyTextGetsALegalReadingWithEvidenceInItsBounds() {
        Stream.concat(RandomTexts.some(60, 7), RandomTexts.nasty().stream()).forEach(text -> {
            Assessment reading = REFINER.assess(text, null);
            assertThat(reading.evidence()).hasSizeLessThanOrEqualTo(6).allSatisfy(each -> {
                assertThat(each.start()).isNotNegative();
                assertThat(each.end()).isBetween(each.start() + 1, text.length());
            });
        });
    }

    @Test
    void aTextOfAHundredThousandCharactersIsRead() {
        Assessment reading = REFINER.assess("K签证真的好吗？".repeat(12_500), null);

        assertThat(reading.relevant()).isTrue();
    }

    @Test
    void aWeighingFittedToAnotherFirstReaderIsRefused() {
        EncoderFiles.Source tampered = name -> name.equals(RefinerModel.FILE)
                ? new String(EncoderFiles.shipped().bytes(name), StandardCharsets.UTF_8)
                        .replace(Loaded.ASSESSOR.modelId(), "tier1-000000000000")
                        .getBytes(StandardCharsets.UTF_8)
                : EncoderFiles.shipped().bytes(name);

        assertThatThrownBy(() -> KvisaRefiner.load(Loaded.ASSESSOR, tampered))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tier1-000000000000");
    }

    @Test
    void theShippedFilesAreThoseTheWeighingWasFittedTo() {
        RefinerModel.shipped().files().forEach((name, hash) -> {
            try {
                assertThat(RefinerModel.sha256(EncoderFiles.shipped().bytes(name)))
                        .as(name)
                        .isEqualTo(hash);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        assertThat(RefinerModel.shipped().files()).hasSize(6);
    }

    @Test
    void publicQuestionsAreAnswered() {
        assertThat(REFINER.offence("滚出去，你们这群畜生", Language.ZH))
                .isGreaterThan(REFINER.offence("今天天气很好，出去走走", Language.ZH));
        assertThat(REFINER.stanceToTarget("Donald Trump: Vote him out, the worst president ever", Language.EN))
                .isEqualTo(Stance.OPPOSE);
    }

    @Test
    void aCarefulReaderAsksTwiceOnlyInDoubt() {
        List<String> asked = new java.util.ArrayList<>();
        CarefulReader careful = new CarefulReader(
                Loaded.ASSESSOR,
                "second",
                () -> new kvisa.contract.assess.TextAssessor() {
                    @Override
                    public Assessment assess(String text, @org.jspecify.annotations.Nullable String stated) {
                        asked.add(text);
                        return REFINER.assess(text, stated);
                    }

                    @Override
                    public String modelId() {
                        return "second";
                    }
                },
                first -> first.stance().verdict() == Stance.OPPOSE);

        careful.assess("K签证申请需要什么材料？", null);
        assertThat(asked).isEmpty();
        careful.assess("坚决反对K签证", null);
        assertThat(asked).containsExactly("坚决反对K签证");
    }
}
