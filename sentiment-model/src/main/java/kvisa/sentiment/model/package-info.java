/** placeholder. */
@NullMarked
package kvisa.sentiment.model;

import org.jspecify.annotations.NullMarked;
