/**
 * Watched series: what is measured hour by hour, and the alerts that follow from it. No Kafka here.
 *
 * <p>{@link kvisa.stream.watch.SeriesCatalogue} reads which series are watched. {@link kvisa.stream.watch.SpikeWatch}
 * takes changes of hourly counts and of coverage, keeps one {@link kvisa.stream.watch.SeriesTimeline} per series and
 * says which alerts follow. Alerts are a function of the counts, the coverage and the configuration alone: the order
 * in which changes arrive, a replay, a restart or a late post can change when an alert is seen, never which alerts there
 * are in the end.
 *
 * <p>An hour counts as observed when posts of the series' platforms or languages fall into it, or when the coverage of
 * one of its platforms says that somebody looked. Anything else is a gap.
 */
@NullMarked
package kvisa.stream.watch;

import org.jspecify.annotations.NullMarked;
