/**
 * The demonstration feed: authored posts, never real ones, in the hourly rhythm of the real K-visa days.
 *
 * <p>Texts are the authored sets m, n and o (sentiment-model/data/authored), which no model is trained on. How many
 * posts fall into which hour follows the Weibo hot-search heat of 15 September to 2 October 2025, hour by hour, hours
 * without a snapshot staying unseen. Popular texts are copied by other authors, as in life. Everything is
 * deterministic: two machines show the same demonstration.
 */
@NullMarked
package kvisa.allinone.demo;

import org.jspecify.annotations.NullMarked;
