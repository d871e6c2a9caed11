package kvisa.dashboard.http.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.Target;
import kvisa.contract.assess.Theme;
import kvisa.contract.assess.XenophobiaLevel;
import kvisa.dashboard.history.SummaryCounts;
import org.jspecify.annotations.Nullable;

/**
 * Answer of {@code GET /api/v1/summary}. Lists name every value of a closed set, those without posts too; platforms are
 * those with posts, most first.
 *
 * @param from                  start of the range, on a five-minute border
 * @param to                    end of the range, on a five-minute border
 * @param tz                    zone of local dates in the request
 * @param modelId               model of the newest live post, null when there is none
 * @param n                     distinct posts counted: the n of every share but those by stance
 * @param uncertain             posts among them whose stance verdict is not sure
 * @param coverage              hours seen
 * @param stance                share by stance
 * @param xenophobia            share by level, values 0, 1, 2
 * @param crosstab              posts by stance and level
 * @param themes                share of posts with a theme; together they may exceed 1
 * @param targets               share of posts hostile to a target
 * @param platforms             share by platform
 * @param languages             share by language
 * @param hostileShareByStance  share of level 1 or 2 among the posts of each stance; {@code posts} is the n of that stance
 * @param voices                texts and authors behind the posts
 * @param engagement            sum of reactions
 * @param note                  what the intervals do not say
 */
public record SummaryAnswer(
        Instant from,
        Instant to,
        String tz,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String modelId,
        long n,
        long uncertain,
        CoverageShare coverage,
        List<ShareAnswer> stance,
        List<ShareAnswer> xenophobia,
        List<SummaryCounts.Cross> crosstab,
        List<ShareAnswer> themes,
        List<ShareAnswer> targets,
        List<ShareAnswer> platforms,
        List<ShareAnswer> languages,
        List<ShareAnswer> hostileShareByStance,
        VoicesAnswer voices,
        long engagement,
        String note) {

    private static final String NOTE = "low and high are the 95 % Wilson score interval of the share: sampling error"
            + " only, as if these posts were a random sample of all posts. Errors of the classifier come on top; see the"
            + " model's report for those.";

    /** The answer made of counts. */
    public static SummaryAnswer of(SummaryCounts counts, String tz) {
        long n = counts.basis().n();
        return new SummaryAnswer(
                counts.range().from(),
                counts.range().to(),
                tz,
                counts.basis().modelId(),
                n,
                counts.total().uncertain(),
                CoverageShare.of(counts.basis(), counts.range()),
                stances(counts, n),
                levels(counts, n),
                crosstab(counts),
                shares(Theme.values(), counts.themes(), n),
                shares(hostile(), counts.targets(), n),
                platforms(counts.platforms(), n),
                shares(Language.values(), counts.languages(), n),
                hostileByStance(counts),
                VoicesAnswer.of(counts),
                counts.total().engagement(),
                NOTE);
    }

    private static List<ShareAnswer> stances(SummaryCounts counts, long n) {
        return Arrays.stream(Stance.values())
                .map(stance -> ShareAnswer.of(stance, posts(counts, cross -> cross.stance() == stance), n))
                .toList();
    }

    private static List<ShareAnswer> levels(SummaryCounts counts, long n) {
        return Arrays.stream(XenophobiaLevel.values())
                .map(level -> ShareAnswer.of(level, posts(counts, cross -> cross.xenophobia() == level), n))
                .toList();
    }

    private static List<SummaryCounts.Cross> crosstab(SummaryCounts counts) {
        return Arrays.stream(Stance.values())
                .flatMap(stance -> Arrays.stream(XenophobiaLevel.values())
                        .map(level -> new SummaryCounts.Cross(
                                stance,
                                level,
                                posts(counts, cross -> cross.stance() == stance && cross.xenophobia() == level))))
                .toList();
    }

    private static List<ShareAnswer> hostileByStance(SummaryCounts counts) {
        return Arrays.stream(Stance.values())
                .map(stance -> {
                    long all = posts(counts, cross -> cross.stance() == stance);
                    long hostile = posts(
                            counts, cross -> cross.stance() == stance && cross.xenophobia() != XenophobiaLevel.NONE);
                    return ShareAnswer.of(stance, hostile, all).withPosts(all);
                })
                .toList();
    }

    private static Target[] hostile() {
        return Arrays.stream(Target.values())
                .filter(target -> target != Target.NONE)
                .toArray(Target[]::new);
    }

    private static <K> List<ShareAnswer> shares(K[] values, Map<K, Long> posts, long n) {
        return Arrays.stream(values)
                .map(value -> ShareAnswer.of(value, posts.getOrDefault(value, 0L), n))
                .toList();
    }

    private static List<ShareAnswer> platforms(Map<String, Long> posts, long n) {
        return posts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> ShareAnswer.of(entry.getKey(), entry.getValue(), n))
                .toList();
    }

    private static long posts(SummaryCounts counts, Predicate<SummaryCounts.Cross> wanted) {
        return counts.crosstab().stream()
                .filter(wanted)
                .mapToLong(SummaryCounts.Cross::posts)
                .sum();
    }
}
