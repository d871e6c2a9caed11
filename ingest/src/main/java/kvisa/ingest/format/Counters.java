package kvisa.ingest.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Counts as platforms write them: 123, "123", "1,234", "1.2万", "10万+", "3亿", "" (unknown), or the bare word of the
 * button, "转发" (zhuǎnfā, repost), which Weibo shows instead of zero.
 */
public final class Counters {

    private static final Pattern FOR_PEOPLE =
            Pattern.compile("(\\d{1,15}(?:,\\d{3})*(?:\\.\\d{1,6})?)\\s?([万萬亿億千wWkKmM])?\\+?");

    /** The last three are how English pages and Xiaohongshu shorten. */
    private static final Map<String, Long> UNITS = Map.ofEntries(
            Map.entry("千", 1_000L),
            Map.entry("万", 10_000L),
            Map.entry("萬", 10_000L),
            Map.entry("亿", 100_000_000L),
            Map.entry("億", 100_000_000L),
            Map.entry("w", 10_000L),
            Map.entry("W", 10_000L),
            Map.entry("k", 1_000L),
            Map.entry("K", 1_000L),
            Map.entry("m", 1_000_000L),
            Map.entry("M", 1_000_000L));

    /** Names of buttons: repost, comment, like, favourite, in both scripts where they differ. */
    private static final Set<String> WORDS_FOR_ZERO = Set.of("转发", "轉發", "评论", "評論", "赞", "讚", "点赞", "點讚", "收藏", "分享");

    private Counters() {}

    /**
     * Reads a count.
     *
     * @param value   as written, null when absent
     * @param repairs takes what had to be mended
     * @return the count, at least 0; null when it is unknown
     */
    public static @Nullable Long read(@Nullable String value, Set<Repair> repairs) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        if (isPlainNumber(value)) {
            return Long.parseLong(value);
        }
        return forPeople(value.strip(), repairs);
    }

    /** Up to 18 digits always fit a long. */
    private static boolean isPlainNumber(String value) {
        return value.length() <= 18 && value.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static @Nullable Long forPeople(String value, Set<Repair> repairs) {
        if (value.isEmpty()) {
            return null;
        }
        if (WORDS_FOR_ZERO.contains(value)) {
            repairs.add(Repair.COUNT_FOR_PEOPLE);
            return 0L;
        }
        Matcher matcher = FOR_PEOPLE.matcher(value);
        if (!matcher.matches()) {
            repairs.add(Repair.COUNT_UNREADABLE);
            return null;
        }
        repairs.add(Repair.COUNT_FOR_PEOPLE);
        return expand(matcher.group(1), matcher.group(2));
    }

    /** At most 15 digits times 10^8: fits a long only below 9.2 * 10^18, so it saturates there. */
    private static long expand(String number, @Nullable String unit) {
        long factor = unit == null ? 1 : UNITS.getOrDefault(unit, 1L);
        BigDecimal count = new BigDecimal(number.replace(",", ""))
                .multiply(BigDecimal.valueOf(factor))
                .setScale(0, RoundingMode.HALF_UP);
        return count.min(BigDecimal.valueOf(Long.MAX_VALUE)).longValueExact();
    }
}
