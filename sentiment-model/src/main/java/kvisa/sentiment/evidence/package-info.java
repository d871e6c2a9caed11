/** placeholder. */
@NullMarked
package kvisa.sentiment.evidence;

import org.jspecify.annotations.NullMarked;
