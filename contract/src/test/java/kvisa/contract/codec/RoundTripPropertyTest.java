package kvisa.contract.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.JsonSchema;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import kvisa.contract.RandomRecords;
import kvisa.contract.aggregate.Facet;
import kvisa.contract.handling.AlertHandling;
import kvisa.contract.progress.IngestProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripPropertyTest {

    private static final int CASES = 500;

    private static final Map<JsonCodec<?>, Function<RandomRecords, Object>> RANDOM = Map.ofEntries(
            Map.entry(Codecs.POST, RandomRecords::post),
            Map.entry(Codecs.ASSESSED_POST, RandomRecords::assessedPost),
            Map.entry(Codecs.CELL_TOTAL, RandomRecords::cellTotal),
            Map.entry(Codecs.SPIKE_ALERT, RandomRecords::spikeAlert),
            Map.entry(Codecs.REJECTED_RECORD, RandomRecords::rejectedRecord),
            Map.entry(Codecs.INGEST_PROGRESS, RandomRecords::ingestProgress),
            Map.entry(Codecs.REFINE_REQUEST, RandomRecords::refineRequest),
            Map.entry(Codecs.REFINEMENT, RandomRecords::refinement),
            Map.entry(Codecs.RETRY_REQUEST, RandomRecords::retryRequest),
            Map.entry(Codecs.ALERT_HANDLING, RandomRecords::alertHandling));

    static Stream<JsonCodec<?>> codecs() {
        return Codecs.all().stream();
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void readingWhatWasWrittenGivesAnEqualRecord(JsonCodec<?> codec) {
        RandomRecords records = new RandomRecords(20250928);
        for (int i = 0; i < CASES; i++) {
            assertRoundTrip(codec, RANDOM.get(codec).apply(records));
        }
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void whatIsWrittenIsValidUtf8AndValidatesAgainstTheSchema(JsonCodec<?> codec) throws CharacterCodingException {
        RandomRecords records = new RandomRecords(20250929);
        JsonSchema schema = Schemas.of(codec);
        for (int i = 0; i < CASES; i++) {
            byte[] written = write(codec, RANDOM.get(codec).apply(records));

            assertThat(strictlyDecoded(written)).isNotEmpty();
            assertThat(Schemas.problems(schema, Golden.tree(written)))
                    .as(strictlyDecoded(written))
                    .isEmpty();
        }
    }

    @Test
    void everyPermittedKindTakesPart() {
        RandomRecords records = new RandomRecords(20250930);
        Set<Class<?>> seen = new HashSet<>();
        for (int i = 0; i < CASES; i++) {
            seen.add(records.ingestProgress().getClass());
            seen.add(records.facet().getClass());
            seen.add(records.alertHandling().getClass());
        }

        assertThat(seen)
                .contains(IngestProgress.class.getPermittedSubclasses())
                .contains(Facet.class.getPermittedSubclasses())
                .contains(AlertHandling.class.getPermittedSubclasses());
    }

    private static <T> void assertRoundTrip(JsonCodec<T> codec, Object record) {
        assertThat(codec.read(codec.write(codec.type().cast(record)))).isEqualTo(record);
    }

    private static <T> byte[] write(JsonCodec<T> codec, Object record) {
        return codec.write(codec.type().cast(record));
    }

    private static String strictlyDecoded(byte[] utf8) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(utf8))
                .toString();
    }
}
