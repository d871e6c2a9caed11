/**
 * Where ingest hands things on, and what it remembers having handed on.
 *
 * <p>{@link kvisa.ingest.sink.PostSink} takes posts, deletions, rejected records and progress; {@code
 * kvisa.ingest.kafka} implements it with topics, {@link kvisa.ingest.sink.DryRunSink} with nothing at all.
 * {@link kvisa.ingest.sink.UnitLedger} knows which units were completed before. Neither knows where the other side is,
 * so everything in front of them runs in tests without a broker.
 */
@NullMarked
package kvisa.ingest.sink;

import org.jspecify.annotations.NullMarked;
