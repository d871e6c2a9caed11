package kvisa.allinone.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.Target;
import kvisa.contract.assess.TextAssessor;
import org.jspecify.annotations.Nullable;

/**
 * Counts the posts topic from scratch: latest value per key, read by the assessor whose verdict the post is said to count
 * under. Knows the wire format and the meaning of a cell, and shares no code with the product's counting. Not thread-safe.
 */
final class Recount {

    private static final long BUCKET_SECONDS = 300;
    private static final long MOST_REACTIONS = 1_000_000_000_000L;

    private final ObjectMapper mapper = new ObjectMapper();
    private final Readers readers;
    private final Map<String, Live> live = new HashMap<>();
    private final Map<Question, Verdict> verdicts = new HashMap<>();

    Recount(Readers readers) {
        this.readers = readers;
    }

    /** What is to be known of a live post. */
    private record Live(
            String platform, String text, @Nullable String language, long bucket, long weight) {}

    private record Question(
            String reader, String text, @Nullable String language) {}

    /** Cells of a verdict without bucket and platform. */
    private record Verdict(String language, String middle, List<String> facets, boolean sure, boolean doubtful) {}

    /**
     * How a post stands on the assessed topic.
     *
     * @param modelId     whose verdict it counts under
     * @param refinement  how far its second reading has come
     */
    record Standing(String modelId, String refinement) {}

    /**
     * The whole count.
     *
     * @param cells      by key as on the aggregates topic
     * @param unsettled  posts that are not assessed yet, or wait for a second reading, or count under another verdict than they
     *                   must in the end
     */
    record Result(Map<String, Counts> cells, long unsettled) {}

    /** The next record of the posts topic, in order of its partition. */
    void read(String key, byte @Nullable [] value) {
        if (value == null) {
            live.remove(key);
            return;
        }
        try {
            live.put(key, live(mapper.readTree(value)));
        } catch (IOException | RuntimeException unreadable) {
            live.remove(key);
        }
    }

    /** Posts that are there now. */
    long livePosts() {
        return live.size();
    }

    private static Live live(JsonNode post) {
        Instant created = Instant.parse(post.required("createdAt").textValue());
        Instant collected = Instant.parse(post.required("collectedAt").textValue());
        long at = Math.min(created.getEpochSecond(), collected.getEpochSecond());
        return new Live(
                post.required("origin").required("platform").textValue(),
                post.required("text").textValue(),
                post.path("language").textValue(),
                Math.floorDiv(at, BUCKET_SECONDS) * BUCKET_SECONDS,
                weight(post.required("engagement")));
    }

    private static long weight(JsonNode reactions) {
        if (reactions.hasNonNull("heat")) {
            return Math.min(MOST_REACTIONS, reactions.get("heat").asLong());
        }
        long sum = 0;
        for (String kind : List.of("likes", "comments", "shares")) {
            sum += Math.min(MOST_REACTIONS, reactions.path(kind).asLong(0));
        }
        return Math.min(MOST_REACTIONS, sum);
    }

    /**
     * Counts.
     *
     * @param standings  by post id; of no others than the live posts when all is settled
     */
    Result count(Map<String, Standing> standings) {
        Map<String, Counts> cells = new TreeMap<>();
        long unsettled = Math.abs(standings.size() - live.size());
        for (Map.Entry<String, Live> post : live.entrySet()) {
            Standing standing = standings.get(post.getKey());
            Verdict first = verdict(false, post.getValue());
            boolean refined =
                    standing != null && standing.modelId.equals(readers.second().modelId());
            if (standing == null || !standing.equals(settled(first))) {
                unsettled++;
            }
            add(cells, post.getValue(), refined ? verdict(true, post.getValue()) : first);
        }
        return new Result(cells, unsettled);
    }

    private Standing settled(Verdict first) {
        return first.doubtful
                ? new Standing(readers.second().modelId(), "done")
                : new Standing(readers.first().modelId(), "not-needed");
    }

    private static void add(Map<String, Counts> cells, Live post, Verdict verdict) {
        String all = Instant.ofEpochSecond(post.bucket) + "/" + verdict.language + "/" + post.platform + verdict.middle;
        Counts counts = new Counts(1, post.weight, verdict.sure ? 0 : 1);
        for (String facet : verdict.facets) {
            cells.merge(all + facet, counts, Counts::plus);
        }
    }

    private Verdict verdict(boolean second, Live post) {
        String reader = second ? "second" : "first";
        return verdicts.computeIfAbsent(
                new Question(reader, post.text, post.language), question -> ask(second, question));
    }

    private Verdict ask(boolean second, Question question) {
        Assessment answer = (second ? secondReader() : readers.first()).assess(question.text, question.language);
        List<String> facets = new ArrayList<>(List.of("all"));
        answer.themes().forEach(theme -> facets.add("theme:" + theme));
        if (answer.xenophobia().target() != Target.NONE) {
            facets.add("target:" + answer.xenophobia().target());
        }
        return new Verdict(
                answer.language().toString(),
                "/" + (answer.relevant() ? "on-topic" : "off-topic") + "/"
                        + answer.stance().verdict() + "/"
                        + answer.xenophobia().level().level() + "/",
                facets,
                answer.stance().sure(),
                readers.second().policy().wantsRefinement(answer));
    }

    private TextAssessor secondReader() {
        return readers.second().loader().get();
    }
}
