/**
 * Reading texts a second time, with a slower and better assessor, as capacity allows. No Kafka here; its edge is
 * {@code kvisa.stream.refine.kafka}.
 *
 * <p>Requests wait in a {@link kvisa.stream.refine.WaitingRoom}, where copies of one text are one piece of work; the text
 * with most copies comes first, then the newest. The room is bounded; what does not fit stays on the topic. An
 * {@link kvisa.stream.refine.OffsetLedger} tells how far the topic may be forgotten: never past a request that was not
 * answered. The {@link kvisa.stream.refine.RefineDesk} is both behind one lock, between the thread that reads requests
 * and the {@link kvisa.stream.refine.RefineWorkers}.
 *
 * <p>Answers may be given twice, after a crash; whoever takes them in goes by post and text, and the second changes nothing.
 */
@NullMarked
package kvisa.stream.refine;

import org.jspecify.annotations.NullMarked;
