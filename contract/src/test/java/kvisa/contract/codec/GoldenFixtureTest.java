package kvisa.contract.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kvisa.contract.Samples;
import kvisa.contract.Samples.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenFixtureTest {

    static Stream<String> fixtures() {
        return Samples.byFixture().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void recordIsWrittenAsItsFixture(String fixture) {
        Sample<?> sample = Samples.byFixture().get(fixture);

        assertThat(Golden.tree(sample.written())).isEqualTo(Golden.tree(Golden.read(fixture)));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void fixtureIsReadAsItsRecord(String fixture) {
        Sample<?> sample = Samples.byFixture().get(fixture);

        assertThat(sample.codec().read(Golden.read(fixture))).isEqualTo(sample.record());
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void fixtureReadAndWrittenAgainIsUnchanged(String fixture) {
        byte[] golden = Golden.read(fixture);

        byte[] again = rewritten(Samples.byFixture().get(fixture).codec(), golden);

        assertThat(Golden.tree(again)).isEqualTo(Golden.tree(golden));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void fixtureValidatesAgainstItsSchema(String fixture) {
        JsonCodec<?> codec = Samples.byFixture().get(fixture).codec();

        assertThat(Schemas.problems(Schemas.of(codec), Golden.tree(Golden.read(fixture))))
                .isEmpty();
    }

    @Test
    void everyCodecHasSchemaAndFixture() {
        for (JsonCodec<?> codec : Codecs.all()) {
            assertThat(getClass().getResource(codec.schemaResource()))
                    .as(codec.name())
                    .isNotNull();
            assertThat(Golden.files()).contains(codec.name() + ".json");
        }
    }

    @Test
    void noFixtureIsLeftOver() {
        List<String> expected = fixtures().map(name -> name + ".json").sorted().toList();

        assertThat(Golden.files()).isEqualTo(expected);
    }

    private static <T> byte[] rewritten(JsonCodec<T> codec, byte[] json) {
        return codec.write(codec.read(json));
    }
}
