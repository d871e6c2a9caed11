package kvisa.contract.wire;

import java.util.Arrays;
import java.util.Locale;

/** Names of enum constants on the wire and in requests: lower case with hyphens, {@code us-western}. */
public final class WireName {

    private WireName() {}

    /** Wire name of a constant. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The constant with a wire name.
     *
     * @param what      what the constants are, for the message, e.g. {@code stance}
     * @param wireName  name looked for, case-sensitive
     * @throws IllegalArgumentException if no constant has this name
     */
    public static <E extends Enum<E>> E constant(Class<E> type, String what, String wireName) {
        for (E each : type.getEnumConstants()) {
            if (of(each).equals(wireName)) {
                return each;
            }
        }
        throw new IllegalArgumentException("\"" + wireName + "\" is no " + what + ", wanted one of "
                + Arrays.stream(type.getEnumConstants()).map(WireName::of).toList());
    }
}
