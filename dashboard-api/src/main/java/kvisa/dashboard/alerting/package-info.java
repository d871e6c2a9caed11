/**
 * What alerts come to once people and other alerts are taken into account: which are muted and by what, which belong
 * together, who looks after them, and what a channel is to be told now.
 *
 * <p>All of it is pure: alerts, what was done about them ({@code kvisa.contract.handling}) and the time go in, an {@link
 * kvisa.dashboard.alerting.AlertBoard} or a list of {@link kvisa.dashboard.alerting.Notice}s comes out. Nothing here sends,
 * stores or waits; that is {@code kvisa.dashboard.notify}. Alerts carry event time; silences, repeats and acknowledgements
 * follow the clock on the wall.
 */
@NullMarked
package kvisa.dashboard.alerting;

import org.jspecify.annotations.NullMarked;
