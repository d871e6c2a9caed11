/**
 * Watched series: what is measured step by step, and the alerts that follow from it. No Kafka here.
 *
 * <p>{@link kvisa.stream.watch.SeriesCatalogue} reads which series are watched, each in steps of its own width.
 * {@link kvisa.stream.watch.SpikeWatch} takes changes of five-minute counts and of coverage, adds them to the steps in a
 * {@link kvisa.stream.watch.StepBook} and says which alerts follow. Alerts are a function of the counts, the coverage and
 * the configuration alone: the order in which changes arrive, a replay, a restart or a late post can change when an alert
 * is seen, never which alerts there are in the end.
 *
 * <p>A step counts as observed when posts of the series' platforms or languages fall into it, or when the coverage of one
 * of its platforms says that somebody looked. Anything else is a gap. A source that stops showing what it usually shows
 * is an alert of its own.
 */
@NullMarked
package kvisa.stream.watch;

import org.jspecify.annotations.NullMarked;
