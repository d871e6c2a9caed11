/**
 * Checks of the page: its sentences without a browser, its behaviour in a real one against the real server.
 */
@NullMarked
package kvisa.dashboard.page;

import org.jspecify.annotations.NullMarked;
