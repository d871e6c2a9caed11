package kvisa.ingest.format;

/** How a record was mended before use, as counted in reports. */
public enum Repair {
    /** A count written for people, such as "1.2万", "10万+", "1,234" or "转发", became a number. */
    COUNT_FOR_PEOPLE("count written for people"),

    /** A count that is no number became "unknown". */
    COUNT_UNREADABLE("unreadable count left out"),

    /** MediaCrawler before 2026-07-30 wrote Weibo's create_time eight hours late; its date-time text was used. */
    CLOCK_EIGHT_HOURS_LATE("clock eight hours late"),

    /** A hot-search entry without a heat figure counts with heat 0. */
    HEAT_MISSING("heat missing"),

    /** A language tag that is none was left out. */
    LANGUAGE_UNREADABLE("unreadable language left out");

    private final String label;

    Repair(String label) {
        this.label = label;
    }

    /** Words for reports. */
    public String label() {
        return label;
    }
}
