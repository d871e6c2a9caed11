package kvisa.dashboard.alerting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/**
 * The page's own sentences, in one of its languages: an alert reads the same on the page, in the API and in a message.
 * Thread-safe.
 */
public final class Words {

    private static final String RESOURCE = "/web/js/messages.js";
    private static final JsonNode SENTENCES = read();

    private final Tongue tongue;
    private final ZoneId zone;

    private Words(Tongue tongue, ZoneId zone) {
        this.tongue = tongue;
        this.zone = zone;
    }

    /**
     * Sentences of one language.
     *
     * @param zone  zone that times are told in
     */
    public static Words of(Tongue tongue, ZoneId zone) {
        return new Words(tongue, zone);
    }

    /** A language the page speaks. */
    public enum Tongue {
        /** English. */
        EN(Locale.UK),

        /** Simplified Chinese. */
        ZH(Locale.SIMPLIFIED_CHINESE);

        private final Locale locale;

        Tongue(Locale locale) {
            this.locale = locale;
        }

        /** Name in settings and answers: lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether there is such a sentence. */
    boolean has(String key) {
        return SENTENCES.has(key);
    }

    /**
     * A sentence with its values filled in.
     *
     * @throws IllegalArgumentException if there is none
     */
    String say(String key, Map<String, String> values) {
        if (!has(key)) {
            throw new IllegalArgumentException("no sentence \"" + key + "\" in " + RESOURCE);
        }
        String sentence = SENTENCES.get(key).get(tongue.code()).asText();
        for (Map.Entry<String, String> value : values.entrySet()) {
            sentence = sentence.replace("{" + value.getKey() + "}", value.getValue());
        }
        return sentence;
    }

    /** A label of a set, or the value itself where the page has no word for it. */
    String label(String set, String value) {
        String key = set + "." + value;
        return has(key) ? say(key, Map.of()) : value;
    }

    /** A counted noun. */
    String count(String key, double n, String shown) {
        // English alone tells one from many, and only a plain 1 is one.
        return say(key + (n == 1.0 ? ".one" : ".other"), Map.of("n", shown));
    }

    /** What stands between two sentences. */
    String between() {
        return tongue == Tongue.ZH ? "" : " ";
    }

    String number(double n) {
        NumberFormat format = rounding(NumberFormat.getInstance(tongue.locale));
        format.setMaximumFractionDigits(Math.abs(n) < 10 ? 1 : 0);
        return format.format(n);
    }

    String compact(double n) {
        NumberFormat format = rounding(NumberFormat.getCompactNumberInstance(tongue.locale, NumberFormat.Style.SHORT));
        format.setMaximumFractionDigits(1);
        return format.format(n);
    }

    String percent(double share) {
        return rounding(NumberFormat.getPercentInstance(tongue.locale)).format(share);
    }

    /** Java rounds halves to even digits, a browser does not: the same figure must read the same on the page. */
    private static NumberFormat rounding(NumberFormat format) {
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }

    String time(Instant instant) {
        String pattern = tongue == Tongue.ZH ? "M月d日 HH:mm" : "d MMM, HH:mm";
        return DateTimeFormatter.ofPattern(pattern, tongue.locale)
                .withZone(zone)
                .format(instant);
    }

    private static JsonNode read() {
        try (InputStream in = Words.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not on the class path");
            }
            String module = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            // The one object in it is plain JSON, see the head of that file.
            return new ObjectMapper()
                    .readTree(module.substring(module.indexOf("= {") + 2, module.lastIndexOf('}') + 1));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(RESOURCE + " holds no plain JSON object", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }
}
