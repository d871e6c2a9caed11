/**
 * Which texts are copies of one another: {@link kvisa.sentiment.copy.TextClusters} gives near-identical texts one key.
 *
 * <p>The key is a function of the text alone. So clusters are a function of the posts that are live, need no memory
 * shared between machines, and an edit or a deletion leaves nothing behind. The price is that near-identical texts share
 * a key often, not always; docs/decisions/0013-amplification.md has the figures.
 */
@NullMarked
package kvisa.sentiment.copy;

import org.jspecify.annotations.NullMarked;
