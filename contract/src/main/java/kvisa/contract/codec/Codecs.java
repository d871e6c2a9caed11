package kvisa.contract.codec;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import kvisa.contract.aggregate.CellTotal;
import kvisa.contract.alert.SpikeAlert;
import kvisa.contract.assess.AssessedPost;
import kvisa.contract.assess.Assessment;
import kvisa.contract.post.Post;
import kvisa.contract.progress.IngestProgress;
import kvisa.contract.reject.RejectedRecord;

/** The codec of every record type that goes over the wire, and the JSON mapper they share. */
public final class Codecs {

    /** Reads and writes posts. */
    public static final JsonCodec<Post> POST = new JsonCodec<>(mapper(), Post.class, 1);

    /** Reads and writes assessed posts. */
    public static final JsonCodec<AssessedPost> ASSESSED_POST = new JsonCodec<>(mapper(), AssessedPost.class, 1);

    /** Reads and writes cell totals. */
    public static final JsonCodec<CellTotal> CELL_TOTAL = new JsonCodec<>(mapper(), CellTotal.class, 1);

    /** Reads and writes alerts. */
    public static final JsonCodec<SpikeAlert> SPIKE_ALERT = new JsonCodec<>(mapper(), SpikeAlert.class, 1);

    /** Reads and writes rejected records. */
    public static final JsonCodec<RejectedRecord> REJECTED_RECORD = new JsonCodec<>(mapper(), RejectedRecord.class, 1);

    /** Reads and writes ingest progress. */
    public static final JsonCodec<IngestProgress> INGEST_PROGRESS = new JsonCodec<>(mapper(), IngestProgress.class, 1);

    private Codecs() {}

    /** Every codec, for tests that walk all types. */
    public static List<JsonCodec<?>> all() {
        return List.of(POST, ASSESSED_POST, CELL_TOTAL, SPIKE_ALERT, REJECTED_RECORD, INGEST_PROGRESS);
    }

    /**
     * A new mapper with the project's conventions: instants and durations as ISO-8601 text, absent values left out,
     * unknown fields ignored, missing numbers refused, assessments in their flat form.
     */
    public static ObjectMapper mapper() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .addMixIn(Assessment.class, FlatAssessment.class)
                .build();
    }

    @JsonSerialize(converter = WireAssessment.Flatten.class)
    @JsonDeserialize(converter = WireAssessment.Restore.class)
    private interface FlatAssessment {}
}
