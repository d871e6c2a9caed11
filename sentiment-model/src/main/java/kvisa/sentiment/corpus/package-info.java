/** placeholder. */
@NullMarked
package kvisa.sentiment.corpus;

import org.jspecify.annotations.NullMarked;
