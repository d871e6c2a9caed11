/**
 * The dashboard: follows what the stream processor publishes, remembers it, and answers questions about it over HTTP.
 *
 * <p>{@link kvisa.dashboard.Dashboard} puts the parts together: {@code kvisa.dashboard.kafka} reads topics into {@code
 * kvisa.dashboard.history}, {@code kvisa.dashboard.http} answers from it. {@link kvisa.dashboard.DashboardMain} runs one
 * as a process of its own; the all-in-one product makes the same object inside its process. A dashboard can be stopped,
 * deleted and rebuilt from the topics at any time.
 */
@NullMarked
package kvisa.dashboard;

import org.jspecify.annotations.NullMarked;
