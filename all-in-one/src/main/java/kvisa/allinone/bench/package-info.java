/**
 * Measuring loops of {@code kvisa bench}: several rounds in turn, medians and ranges, never a single figure, so that a
 * noisy machine shows as one.
 */
@NullMarked
package kvisa.allinone.bench;

import org.jspecify.annotations.NullMarked;
