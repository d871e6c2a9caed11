/**
 * Records that could not be used, with stage, reason and place: nothing is dropped in silence.
 */
@NullMarked
package kvisa.contract.reject;

import org.jspecify.annotations.NullMarked;
