package kvisa.contract.codec;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MutableCoercionConfig;
import com.fasterxml.jackson.databind.introspect.AnnotationIntrospectorPair;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import kvisa.contract.aggregate.CellTotal;
import kvisa.contract.alert.SpikeAlert;
import kvisa.contract.assess.AssessedPost;
import kvisa.contract.assess.Assessment;
import kvisa.contract.handling.AlertHandling;
import kvisa.contract.post.Post;
import kvisa.contract.progress.IngestProgress;
import kvisa.contract.refine.RefineRequest;
import kvisa.contract.refine.Refinement;
import kvisa.contract.reject.RejectedRecord;
import kvisa.contract.reject.RetryRequest;

/** The codec of every record type that goes over the wire, and the JSON mapper they share. */
public final class Codecs {

    /** Reads and writes posts. */
    public static final JsonCodec<Post> POST = new JsonCodec<>(mapper(), "post", Post.class, 1);

    /** Reads and writes assessed posts. */
    public static final JsonCodec<AssessedPost> ASSESSED_POST =
            new JsonCodec<>(mapper(), "assessed-post", AssessedPost.class, 1);

    /** Reads and writes cell totals. */
    public static final JsonCodec<CellTotal> CELL_TOTAL = new JsonCodec<>(mapper(), "cell-total", CellTotal.class, 1);

    /** Reads and writes alerts. */
    public static final JsonCodec<SpikeAlert> SPIKE_ALERT =
            new JsonCodec<>(mapper(), "spike-alert", SpikeAlert.class, 1);

    /** Reads and writes rejected records. */
    public static final JsonCodec<RejectedRecord> REJECTED_RECORD =
            new JsonCodec<>(mapper(), "rejected-record", RejectedRecord.class, 1);

    /** Reads and writes ingest progress. */
    public static final JsonCodec<IngestProgress> INGEST_PROGRESS =
            new JsonCodec<>(mapper(), "ingest-progress", IngestProgress.class, 1);

    /** Reads and writes requests for a second reading. */
    public static final JsonCodec<RefineRequest> REFINE_REQUEST =
            new JsonCodec<>(mapper(), "refine-request", RefineRequest.class, 1);

    /** Reads and writes second readings. */
    public static final JsonCodec<Refinement> REFINEMENT = new JsonCodec<>(mapper(), "refinement", Refinement.class, 1);

    /** Reads and writes requests for another try at a rejected post. */
    public static final JsonCodec<RetryRequest> RETRY_REQUEST =
            new JsonCodec<>(mapper(), "retry-request", RetryRequest.class, 1);

    /** Reads and writes what was done about alerts. */
    public static final JsonCodec<AlertHandling> ALERT_HANDLING =
            new JsonCodec<>(mapper(), "alert-handling", AlertHandling.class, 1);

    private Codecs() {}

    /** Every codec, for tests that walk all types. */
    public static List<JsonCodec<?>> all() {
        return List.of(
                POST,
                ASSESSED_POST,
                CELL_TOTAL,
                SPIKE_ALERT,
                REJECTED_RECORD,
                INGEST_PROGRESS,
                REFINE_REQUEST,
                REFINEMENT,
                RETRY_REQUEST,
                ALERT_HANDLING);
    }

    /**
     * A new mapper with the project's conventions: instants and durations as ISO-8601 text, absent values left out,
     * assessments in their flat form.
     *
     * <p>Reading ignores unknown fields and is strict about the rest: whatever a record does not mark {@code @Nullable}
     * must be there ({@link NullnessIntrospector}), no value is bent from one JSON type into another (a number is no
     * text, {@code "5"} and {@code 5.5} are no whole numbers, an instant is no number), no key comes twice, nothing
     * follows the value.
     */
    public static ObjectMapper mapper() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(StrictTimes.module())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(LogicalType.Textual, Codecs::refuseNumbers)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .addMixIn(Assessment.class, FlatAssessment.class)
                .annotationIntrospector(AnnotationIntrospectorPair.pair(
                        new JacksonAnnotationIntrospector(), new NullnessIntrospector()))
                .build();
    }

    private static void refuseNumbers(MutableCoercionConfig texts) {
        texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }

    @JsonSerialize(converter = WireAssessment.Flatten.class)
    @JsonDeserialize(converter = WireAssessment.Restore.class)
    private interface FlatAssessment {}
}
