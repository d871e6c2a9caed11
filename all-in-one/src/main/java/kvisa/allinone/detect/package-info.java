/**
 * The shipped spike detector on any regular series from a CSV file, so that anyone can try it on data of their own and
 * measure it on published benchmarks.
 */
@NullMarked
package kvisa.allinone.detect;

import org.jspecify.annotations.NullMarked;
