package kvisa.ingest.format;

/** Why a record could not be used, as counted in reports. */
public enum Rejection {
    NOT_JSON("not a JSON object"),
    RECORD_TOO_LONG("record too long"),
    ROW_SHAPE("row does not fit the header"),
    FILE_BROKEN("rest of the file unreadable"),
    NO_ID("no usable id"),
    NO_PLATFORM("no usable platform"),
    NO_TEXT("no text"),
    NO_TIME("no usable time"),
    IN_THE_FUTURE("dated in the future"),
    NOT_AN_HOUR("not an hourly list");

    private final String label;

    Rejection(String label) {
        this.label = label;
    }

    /** Words for reports. */
    public String label() {
        return label;
    }
}
