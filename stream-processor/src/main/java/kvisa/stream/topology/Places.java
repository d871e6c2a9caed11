package kvisa.stream.topology;

import kvisa.contract.reject.RejectedRecord;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Where the record at hand stands. */
final class Places {

    private Places() {}

    /** Topic, partition and offset; to be asked while a record is processed, not from a timer. */
    static RejectedRecord.Place of(ProcessingContext context) {
        RecordMetadata record = context.recordMetadata()
                .orElseThrow(() -> new IllegalStateException("no record is being processed, so it stands nowhere"));
        return new RejectedRecord.Place(record.topic() + "-" + record.partition(), record.offset());
    }
}
