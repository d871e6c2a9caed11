/** placeholder. */
@NullMarked
package kvisa.sentiment.evaluate;

import org.jspecify.annotations.NullMarked;
