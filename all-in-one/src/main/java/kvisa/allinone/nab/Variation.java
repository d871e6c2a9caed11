package kvisa.allinone.nab;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import kvisa.stream.spike.Bounds;
import kvisa.stream.spike.DetectorParameters;
import kvisa.stream.spike.Memory;

/**
 * The shipped settings with one of them multiplied. Immutable.
 *
 * @param setting  name of the setting
 * @param factor   what it is multiplied by
 * @param bounds   bounds to judge by
 * @param memory   memory to judge by
 */
record Variation(String setting, double factor, Bounds bounds, Memory memory) {

    static final double[] FACTORS = {0.5, 0.75, 1.25, 2};

    private static final Bounds B = Bounds.DEFAULT;
    private static final Memory M = Memory.DEFAULT;

    DetectorParameters parameters(Duration step) {
        return new DetectorParameters(step, 0, bounds, memory);
    }

    /** Each setting that matters to counts and amounts, by each factor. */
    static List<Variation> all() {
        List<Variation> all = new ArrayList<>();
        for (double factor : FACTORS) {
            all.add(ofBounds("threshold", factor, f -> bounds(B.threshold() * f, B.seasonalFactor(), B.habitMargin())));
            all.add(ofBounds(
                    "seasonalFactor",
                    factor,
                    f -> bounds(B.threshold(), Math.max(1, B.seasonalFactor() * f), B.habitMargin())));
            all.add(ofBounds(
                    "habitMargin", factor, f -> bounds(B.threshold(), B.seasonalFactor(), B.habitMargin() * f)));
            all.add(ofMemory("shortWindow", factor, f -> windows(times(M.shortWindow(), f), M.longWindow())));
            all.add(ofMemory("longWindow", factor, f -> windows(M.shortWindow(), times(M.longWindow(), f))));
            all.add(ofMemory("periods", factor, f -> memory(f, 1, 1, 1, 1)));
            all.add(ofMemory("smallestDeviation", factor, f -> memory(1, f, 1, 1, 1)));
            all.add(ofMemory("largestSurprise", factor, f -> memory(1, 1, f, 1, 1)));
            all.add(ofMemory("levelPull", factor, f -> memory(1, 1, 1, f, 1)));
            all.add(ofMemory("softening", factor, f -> memory(1, 1, 1, 1, f)));
        }
        return all;
    }

    private static Variation ofBounds(String setting, double factor, DoubleFunction<Bounds> bounds) {
        return new Variation(setting, factor, bounds.apply(factor), M);
    }

    private static Variation ofMemory(String setting, double factor, DoubleFunction<Memory> memory) {
        return new Variation(setting, factor, B, memory.apply(factor));
    }

    static Bounds bounds(double threshold, double seasonalFactor, double habitMargin) {
        return new Bounds(threshold, seasonalFactor, habitMargin, B.countWidth(), B.shareWidth());
    }

    private static Memory windows(Duration shorter, Duration longer) {
        Duration longEnough = longer.compareTo(shorter) > 0 ? longer : shorter.plus(Duration.ofMinutes(5));
        return new Memory(
                shorter,
                longEnough,
                M.periods(),
                M.smallestDeviation(),
                M.largestSurprise(),
                M.levelPull(),
                M.softening());
    }

    private static Memory memory(double periods, double deviation, double surprise, double pull, double softening) {
        return new Memory(
                M.shortWindow(),
                M.longWindow(),
                M.periods() * periods,
                M.smallestDeviation() * deviation,
                M.largestSurprise() * surprise,
                M.levelPull() * pull,
                M.softening() * softening);
    }

    private static Duration times(Duration duration, double factor) {
        return Duration.ofMillis(Math.round(duration.toMillis() * factor));
    }
}
