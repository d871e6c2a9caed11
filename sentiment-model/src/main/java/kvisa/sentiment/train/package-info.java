/** placeholder. */
@NullMarked
package kvisa.sentiment.train;

import org.jspecify.annotations.NullMarked;
