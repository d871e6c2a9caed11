/**
 * Doing over what was done: rejected posts after a fix, and all of history with a new model, next to the running system.
 *
 * <p>{@link kvisa.allinone.replay.RejectedReplay} asks the stream processor to try refused posts again; it holds no posts
 * itself, so it cannot put an old value over a new one. {@link kvisa.allinone.replay.Comparison} sets the figures of two
 * generations side by side. See docs/decisions/0016-recovery-and-replay.md.
 */
@NullMarked
package kvisa.allinone.replay;

import org.jspecify.annotations.NullMarked;
