/**
 * Tells channels of alerts: what is due ({@code kvisa.dashboard.alerting}) goes out in one message per group of alerts, and
 * what a channel took is written down beside the silences, so that no restart and no other instance tells it again.
 *
 * <p>At least once: a message is written down after the channel took it. Whoever is killed between the two tells it again,
 * under the same key. One instance at a time has its {@link kvisa.dashboard.notify.NotifierTurn turn}.
 *
 * <p>A channel is one class here and one line in {@link kvisa.dashboard.notify.ChannelCatalogue}. No message holds a post's
 * text, author or address.
 */
@NullMarked
package kvisa.dashboard.notify;

import org.jspecify.annotations.NullMarked;
