/**
 * The Kafka edge of ingest: posts, deletions, rejected records and progress become topic records, and the progress
 * topic is read back at the start.
 *
 * <p>Guarantee: when {@code flush} returns, every record taken is on all in-sync replicas; when it throws, at least one
 * is not, and the unit being read is not marked complete, so the next start reads it again from its beginning. Posts are
 * a table, so doing that changes nothing that had already arrived.
 */
@NullMarked
package kvisa.ingest.kafka;

import org.jspecify.annotations.NullMarked;
