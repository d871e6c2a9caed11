/**
 * What is asked of the history, and the arithmetic around an answer: pure values, no storage, no HTTP.
 *
 * <p>A request names a {@link kvisa.dashboard.query.TimeRange} and a {@link kvisa.dashboard.query.PostFilter}, together
 * a {@link kvisa.dashboard.query.Slice}. A time series also names a {@link kvisa.dashboard.query.BucketWidth}; the
 * {@link kvisa.dashboard.query.BucketGrid} made of it lists every bucket of the range, so that an empty one is listed
 * as empty and not left out. Day borders follow the zone of the request, everything else is UTC.
 *
 * <p>Counts rest on five-minute cells, so no border is finer than {@link kvisa.contract.aggregate.Cell#BUCKET}.
 */
@NullMarked
package kvisa.dashboard.query;

import org.jspecify.annotations.NullMarked;
