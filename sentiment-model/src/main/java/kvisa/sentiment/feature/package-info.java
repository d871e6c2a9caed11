/** placeholder. */
@NullMarked
package kvisa.sentiment.feature;

import org.jspecify.annotations.NullMarked;
