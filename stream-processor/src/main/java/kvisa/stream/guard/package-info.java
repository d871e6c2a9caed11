/**
 * Keeps one text from stopping all others: an analyser that throws, hangs, overflows its stack or eats the memory costs its
 * own post its verdict, for now, and nobody else anything. No Kafka here.
 *
 * <p>{@link kvisa.stream.guard.GuardedAssessor} asks an assessor on a thread that can be left behind. What a text did
 * wrong comes back as a {@link kvisa.stream.guard.TextRefusedException}: the post goes to the rejected topic, and can be
 * tried again later. What is wrong with the process and not with a text is a {@link
 * kvisa.stream.guard.AnalyserLostError}: it stops the processor, because whatever it decided next would be decided by
 * chance.
 */
@NullMarked
package kvisa.stream.guard;

import org.jspecify.annotations.NullMarked;
