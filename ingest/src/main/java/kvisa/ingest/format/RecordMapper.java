package kvisa.ingest.format;

import kvisa.contract.reject.RejectedRecord.Place;

/** How one record of a format becomes a reading. */
@FunctionalInterface
public interface RecordMapper {

    /**
     * Maps a record.
     *
     * @throws UnusableRecordException if it cannot be used
     */
    Reading map(Place place, Fields record) throws UnusableRecordException;

    /** The reading of a record; one that cannot be used is a reading, too. */
    default Reading read(Place place, Fields record) {
        try {
            return map(place, record);
        } catch (UnusableRecordException e) {
            return new Reading.Unusable(place, e.why(), String.valueOf(e.getMessage()));
        }
    }
}
