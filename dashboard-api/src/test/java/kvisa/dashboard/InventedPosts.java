package kvisa.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import kvisa.contract.assess.AssessedPost;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.Evidence;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.RefinementState;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.StanceProbabilities;
import kvisa.contract.assess.StanceReading;
import kvisa.contract.assess.Target;
import kvisa.contract.assess.Theme;
import kvisa.contract.assess.XenophobiaLevel;
import kvisa.contract.assess.XenophobiaReading;
import kvisa.contract.post.Engagement;
import kvisa.contract.post.Origin;
import kvisa.contract.post.Post;

/**
 * Posts nobody wrote, for the development server and tests: a week with day and night, two evenings of outrage and hours
 * in which nobody listened. The same every time.
 */
final class InventedPosts {

    /** Local midnight in Shanghai. */
    static final Instant START = Instant.parse("2025-09-24T16:00:00Z");

    static final int DAYS = 7;

    /** First hours of the two spikes, counted from the start. */
    static final int[] SPIKE_HOURS = {4 * 24 + 19, 6 * 24 + 10};

    /** Hours nobody listened to, counted from the start: half a night, and one hour. */
    private static final int GAP_FROM = 2 * 24 + 1;

    private static final int GAP_TO = 2 * 24 + 7;
    private static final int GAP_HOUR = 5 * 24 + 3;

    private static final String[] PLATFORMS = {
        "weibo", "weibo", "weibo", "xiaohongshu", "zhihu", "x", "reddit", "bluesky"
    };
    private static final String[] OPPOSE_ZH = {"本国毕业生都找不到工作，还要开K签证？", "K签证的门槛到底是什么，为什么没有公开征求意见", "又一个超国民待遇，反对K签证"};
    private static final String[] SUPPORT_ZH = {"K签证是吸引青年科技人才的好事", "支持开放，人才竞争本来就是全球的"};
    private static final String[] NEUTRAL_ZH = {"国务院公布：10月1日起增设K字签证", "请问K签证怎么申请，需要雇主吗"};
    private static final String[] OPPOSE_EN = {
        "China's K visa makes no sense while youth unemployment is this high",
        "No cap, no employer, no rules: the K visa is a mess"
    };
    private static final String[] SUPPORT_EN = {
        "With H-1B at $100k, the K visa is smart timing by China", "As a PhD student I would love to try the K visa"
    };
    private static final String[] NEUTRAL_EN = {"China introduces K visa for young science talent from October 1"};
    private static final String[] HOSTILE = {"别让他们都跑来，这里不是收容所", "they are flooding us, keep them out"};

    private final Random random = new Random(20251001);

    /** About {@code count} posts, oldest first. */
    List<AssessedPost> create(int count) {
        List<AssessedPost> posts = new ArrayList<>();
        double perWeight = count / totalWeight();
        int number = 0;
        for (int hour = 0; hour < DAYS * 24; hour++) {
            long posted = Math.round(weight(hour) * perWeight * (0.8 + 0.4 * random.nextDouble()));
            for (int i = 0; i < posted; i++) {
                posts.add(post(number++, hour));
            }
        }
        posts.sort((a, b) -> a.eventTime().compareTo(b.eventTime()));
        return posts;
    }

    /** Whether a source listened in an hour, counted from the start. */
    static boolean isSeen(int hour) {
        return !(hour >= GAP_FROM && hour < GAP_TO) && hour != GAP_HOUR;
    }

    static boolean isSpike(int hour) {
        for (int start : SPIKE_HOURS) {
            if (hour >= start && hour < start + 3) {
                return true;
            }
        }
        return false;
    }

    private static double totalWeight() {
        double total = 0;
        for (int hour = 0; hour < DAYS * 24; hour++) {
            total += weight(hour);
        }
        return total;
    }

    private static double weight(int hour) {
        if (!isSeen(hour)) {
            return 0;
        }
        int ofDay = hour % 24;
        double daily = ofDay < 6 ? 0.15 : ofDay < 18 ? 1 : 1.5;
        return isSpike(hour) ? daily * 8 : daily;
    }

    private AssessedPost post(int number, int hour) {
        Instant at = START.plus(Duration.ofHours(hour)).plusMillis(random.nextInt(3_600_000));
        String platform = pick(PLATFORMS);
        boolean english = platform.equals("x") || platform.equals("reddit") || platform.equals("bluesky");
        Language language = random.nextInt(40) == 0 ? Language.MIXED : english ? Language.EN : Language.ZH;
        boolean relevant = random.nextInt(25) != 0;
        Assessment reading = reading(language, relevant, isSpike(hour));
        String text = text(reading, english) + (number % 3 == 0 ? " #K签证#" : "");
        Post post = new Post(
                platform + ":" + (9_000_000 + number),
                new Origin(
                        platform,
                        "authored-demo",
                        String.format("%064x", random.nextInt(400) + 1L),
                        "https://example.org/" + platform + "/" + number,
                        null),
                text,
                null,
                at,
                at.plusSeconds(60),
                engagement());
        return new AssessedPost(post, at, withEvidence(reading, text), RefinementState.NOT_NEEDED, textCluster(text));
    }

    /** As a text with and without its tag have one key, and every other text a key of its own. */
    private static String textCluster(String text) {
        return HexFormat.of().toHexDigits((long) text.replace(" #K签证#", "").hashCode());
    }

    private Engagement engagement() {
        long likes = (long) Math.exp(random.nextDouble() * 7);
        return new Engagement(likes, likes / 5, likes / 8, random.nextBoolean() ? likes * 40 : null, null);
    }

    private Assessment reading(Language language, boolean relevant, boolean spike) {
        int draw = random.nextInt(100);
        Stance stance = !relevant
                ? Stance.NEUTRAL
                : draw < (spike ? 78 : 48) ? Stance.OPPOSE : draw < (spike ? 86 : 68) ? Stance.SUPPORT : Stance.NEUTRAL;
        boolean hostile = stance == Stance.OPPOSE && random.nextInt(100) < (spike ? 45 : 22);
        XenophobiaLevel level = hostile
                ? (random.nextInt(4) == 0 ? XenophobiaLevel.SEVERE : XenophobiaLevel.HOSTILE)
                : XenophobiaLevel.NONE;
        boolean sure = random.nextInt(100) < 85;
        return new Assessment(
                language,
                relevant,
                new StanceReading(stance, probabilities(stance, sure), sure),
                new XenophobiaReading(level, levels(level), hostile ? target() : Target.NONE),
                relevant ? themes(stance) : List.of(),
                List.of(),
                "invented-1");
    }

    private static StanceProbabilities probabilities(Stance stance, boolean sure) {
        double most = sure ? 0.86 : 0.44;
        double rest = sure ? 0.07 : 0.28;
        return new StanceProbabilities(
                stance == Stance.OPPOSE ? most : rest,
                stance == Stance.SUPPORT ? most : rest,
                stance == Stance.NEUTRAL ? most : rest);
    }

    private static List<Double> levels(XenophobiaLevel level) {
        return switch (level) {
            case NONE -> List.of(0.94, 0.05, 0.01);
            case HOSTILE -> List.of(0.2, 0.7, 0.1);
            case SEVERE -> List.of(0.1, 0.2, 0.7);
        };
    }

    private Target target() {
        return random.nextInt(100) < 60 ? Target.INDIAN : pick(Target.values(), Target.values().length - 1);
    }

    private List<Theme> themes(Stance stance) {
        List<Theme> themes = new ArrayList<>();
        for (Theme theme : Theme.values()) {
            int chance = theme == Theme.BRAIN_GAIN ? (stance == Stance.SUPPORT ? 60 : 4) : theme == Theme.JOBS ? 35 : 9;
            if (random.nextInt(100) < chance) {
                themes.add(theme);
            }
        }
        return themes;
    }

    private String text(Assessment reading, boolean english) {
        if (!reading.relevant()) {
            return english ? "Schengen visa appointments are full again" : "今天的K线真难看";
        }
        if (reading.xenophobia().level() != XenophobiaLevel.NONE) {
            return english ? HOSTILE[1] : HOSTILE[0];
        }
        return switch (reading.stance().verdict()) {
            case OPPOSE -> pick(english ? OPPOSE_EN : OPPOSE_ZH);
            case SUPPORT -> pick(english ? SUPPORT_EN : SUPPORT_ZH);
            case NEUTRAL -> pick(english ? NEUTRAL_EN : NEUTRAL_ZH);
        };
    }

    private static Assessment withEvidence(Assessment reading, String text) {
        if (reading.stance().verdict() == Stance.NEUTRAL) {
            return reading;
        }
        Evidence evidence = new Evidence(
                0,
                Math.min(6, text.length()),
                "stance",
                reading.stance().verdict().wireName(),
                1.0,
                "");
        return new Assessment(
                reading.language(),
                reading.relevant(),
                reading.stance(),
                reading.xenophobia(),
                reading.themes(),
                List.of(evidence),
                reading.modelId());
    }

    private <T> T pick(T[] values) {
        return pick(values, values.length);
    }

    private <T> T pick(T[] values, int first) {
        return values[random.nextInt(first)];
    }
}
