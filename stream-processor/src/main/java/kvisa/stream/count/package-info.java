/**
 * What a change of posts changes, in a form that can be added up, and taken back: posts, engagement, distinct texts and
 * distinct authors per cell and source. No Kafka here.
 *
 * <p>Everything in a {@link kvisa.stream.count.Gain} is linear: the gain of several posts is the sum of their gains, and
 * minus a post's gain takes the post back without a trace. That is why distinct counts are kept in
 * {@link kvisa.stream.count.DistinctSketch} and not in a sketch that can only grow.
 */
@NullMarked
package kvisa.stream.count;

import org.jspecify.annotations.NullMarked;
