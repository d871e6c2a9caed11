/**
 * The fault harness behind {@code kvisa bench faults}: proves that the counts are a function of the live posts, whatever
 * is killed meanwhile.
 *
 * <p>{@link kvisa.allinone.faults.FaultRun} starts brokers, stream processors and the API as processes, lets
 * {@link kvisa.allinone.faults.PostMix} write posts with duplicates, edits, deletions, a backfill and clocks that run
 * ahead, and breaks things at random moments ({@link kvisa.allinone.faults.FaultKind}). Afterwards
 * {@link kvisa.allinone.faults.Recount}, which shares no code with the counting it checks, counts the posts topic anew;
 * every cell of it must be on the aggregates topic and in the API, and no other.
 *
 * <p>See docs/decisions/0015-fault-harness.md.
 */
@NullMarked
package kvisa.allinone.faults;

import org.jspecify.annotations.NullMarked;
