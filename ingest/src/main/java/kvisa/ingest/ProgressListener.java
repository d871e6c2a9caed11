package kvisa.ingest;

import kvisa.ingest.report.UnitReport;

/** Hears how a reading goes on; called on the reading thread. */
public interface ProgressListener {

    /** Does not care. */
    ProgressListener NONE = new ProgressListener() {};

    /** So many records of this unit were read so far; called every ten thousand. */
    default void recordsRead(String unit, long records) {}

    /** All that was there has been looked through, whether or not anything was new. */
    default void looked() {}

    /** A unit ended. */
    default void unitEnded(UnitReport report) {}
}
