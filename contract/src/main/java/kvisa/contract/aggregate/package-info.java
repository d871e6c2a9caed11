/**
 * Counts: one {@link kvisa.contract.aggregate.Tally} per {@link kvisa.contract.aggregate.Cell}.
 *
 * <p>Every live post is in exactly one cell of the facet "all", so the sum over any partition of those cells is the
 * number of live posts. Theme and target facets count a post once per theme or target it has.
 */
@NullMarked
package kvisa.contract.aggregate;

import org.jspecify.annotations.NullMarked;
