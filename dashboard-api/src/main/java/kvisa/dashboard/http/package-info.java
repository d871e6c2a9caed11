/**
 * The REST interface, the event stream and the page, over the interfaces of {@code kvisa.dashboard.history}.
 *
 * <p>{@link kvisa.dashboard.http.DashboardServer} lists every route; each has one handler that reads its parameters
 * ({@link kvisa.dashboard.http.QueryReader} collects every bad one before it refuses), asks one question, and writes one
 * record of {@code kvisa.dashboard.http.answer}. Refusals are problem documents (RFC 9457). What the routes take and
 * give is described by {@code openapi.json}, and a test holds the two together.
 *
 * <p>Texts of posts leave as JSON or CSV data only, never as markup. Every answer carries headers that forbid scripts,
 * frames and requests to anywhere else.
 */
@NullMarked
package kvisa.dashboard.http;

import org.jspecify.annotations.NullMarked;
