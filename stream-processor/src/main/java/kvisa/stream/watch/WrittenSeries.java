package kvisa.stream.watch;

import java.util.List;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.Theme;
import kvisa.contract.assess.XenophobiaLevel;
import org.jspecify.annotations.Nullable;

/** A definition as written in a file, where anything may be left out. */
record WrittenSeries(
        @Nullable String name,
        @Nullable Measure measure,
        @Nullable Filter filter,
        @Nullable Double minimum) {

    /**
     * The definition.
     *
     * @param entry  number of the entry in its file, from 1, for messages
     * @throws IllegalArgumentException if something that has no default is missing
     */
    SeriesDefinition definition(int entry) {
        if (name == null || measure == null || minimum == null) {
            throw new IllegalArgumentException("entry " + entry + " wants name, measure and minimum");
        }
        return new SeriesDefinition(name, measure, filter == null ? SeriesFilter.ON_TOPIC : filter.checked(), minimum);
    }

    /** Conditions as written. */
    record Filter(
            @Nullable String platform,
            @Nullable List<String> exceptPlatforms,
            @Nullable Language language,
            @Nullable Boolean offTopicToo,
            @Nullable Stance stance,
            @Nullable XenophobiaLevel xenophobiaAtLeast,
            @Nullable Theme theme) {

        SeriesFilter checked() {
            return new SeriesFilter(
                    platform,
                    exceptPlatforms == null ? List.of() : exceptPlatforms,
                    language,
                    offTopicToo != null && offTopicToo,
                    stance,
                    xenophobiaAtLeast,
                    theme);
        }
    }
}
