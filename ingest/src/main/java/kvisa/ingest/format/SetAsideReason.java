package kvisa.ingest.format;

/** Why a sound record is not a post. */
public enum SetAsideReason {
    /** Somebody paid for the place: no sign of public attention. Counts as off-topic. */
    PAID_PLACEMENT("paid placement", false),

    /** The same title stands in the list of the same hour with more heat. Counts as duplicate. */
    TITLE_REPEATED_IN_HOUR("title repeated in the same hour", true);

    private final String label;
    private final boolean duplicate;

    SetAsideReason(String label, boolean duplicate) {
        this.label = label;
        this.duplicate = duplicate;
    }

    /** Words for reports. */
    public String label() {
        return label;
    }

    /** Whether it counts as a duplicate; otherwise it counts as off-topic. */
    public boolean isDuplicate() {
        return duplicate;
    }
}
