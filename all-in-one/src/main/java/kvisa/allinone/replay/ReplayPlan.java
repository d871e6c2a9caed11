package kvisa.allinone.replay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kvisa.contract.reject.RejectStage;
import kvisa.contract.reject.RejectedRecord;
import kvisa.contract.reject.RetryRequest;

/**
 * What is to be done about rejected records. Immutable, pure.
 *
 * @param found       rejections looked at, by stage
 * @param tries       posts to be tried again, each once
 * @param nobodyKnows rejected posts that cannot be asked for, because their rejection is older than its key
 */
public record ReplayPlan(Map<RejectStage, Long> found, List<Try> tries, long nobodyKnows) {

    /** The stages whose posts can be tried again; what the others refused must be sent again by its source. */
    private static final Set<RejectStage> TRIABLE = Set.of(RejectStage.ASSESS, RejectStage.REFINE);

    /** Posts, second readings and retries have the same partitions, and a generation may have its own of the second. */
    private static final Pattern CONTAINER =
            Pattern.compile("kvisa\\.(?:posts|refinements|retries)\\.v1(?:\\.[a-z0-9-]+)?-(\\d+)");

    public ReplayPlan {
        found = Map.copyOf(found);
        tries = List.copyOf(tries);
    }

    /**
     * A post to be tried again.
     *
     * @param partition  where the post is counted
     * @param request    what to send there
     */
    public record Try(int partition, RetryRequest request) {}

    /**
     * Plans for some rejections.
     *
     * @param rejected  in the order they were refused
     * @param stages    which to look at
     */
    public static ReplayPlan of(Collection<RejectedRecord> rejected, Set<RejectStage> stages) {
        Map<String, RejectedRecord> byId = new LinkedHashMap<>();
        rejected.stream().filter(record -> stages.contains(record.stage())).forEach(each -> byId.put(each.id(), each));
        Map<RejectStage, Long> found = new EnumMap<>(RejectStage.class);
        Map<String, Try> byPost = new LinkedHashMap<>();
        long nobodyKnows = 0;
        for (RejectedRecord record : byId.values()) {
            found.merge(record.stage(), 1L, Long::sum);
            Optional<Try> another = anotherTry(record);
            another.ifPresent(each -> byPost.put(each.request().postId(), each));
            nobodyKnows += another.isEmpty() && TRIABLE.contains(record.stage()) ? 1 : 0;
        }
        return new ReplayPlan(found, new ArrayList<>(byPost.values()), nobodyKnows);
    }

    private static Optional<Try> anotherTry(RejectedRecord record) {
        Matcher container = CONTAINER.matcher(record.place().container());
        String postId = record.key();
        return TRIABLE.contains(record.stage()) && postId != null && container.matches()
                ? Optional.of(new Try(Integer.parseInt(container.group(1)), new RetryRequest(postId, record.id())))
                : Optional.empty();
    }

    /** The plan in words. */
    public String toText(boolean dryRun) {
        StringBuilder text = new StringBuilder();
        for (RejectStage stage : RejectStage.values()) {
            text.append("%-8s%,8d  %s%n".formatted(stage, found.getOrDefault(stage, 0L), advice(stage)));
        }
        if (nobodyKnows > 0) {
            text.append("%,d of them do not tell which post they are about and cannot be tried again%n"
                    .formatted(nobodyKnows));
        }
        return text
                + (dryRun ? "Would ask" : "Asked")
                + " for another try at %,d posts; those that were read, edited or deleted meanwhile stay as they are"
                        .formatted(tries.size());
    }

    private static String advice(RejectStage stage) {
        return switch (stage) {
            case INGEST -> "source records: read their files again with kvisa ingest --reread";
            case DECODE -> "unreadable topic values: their source must send them again";
            case ASSESS -> "posts without a verdict for their newest value";
            case REFINE -> "posts whose second reading failed";
        };
    }
}
