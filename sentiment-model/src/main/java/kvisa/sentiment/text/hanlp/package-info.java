/**
 * Chinese words and scripts by HanLP (portable edition: its dictionaries are in its jar, it reads nothing from disk).
 *
 * <p>HanLP keeps global, mutable state: its configuration and its custom dictionary. Both are touched by
 * {@link kvisa.sentiment.text.hanlp.HanlpChinese} alone, once, at start. Two settings matter and were measured: without
 * forcing of the custom dictionary {@code 阿三} (ā sān, a slur for Indians) followed by {@code 都} becomes a person's
 * name, and {@code #K签证#} splits. No other package imports {@code com.hankcs}.
 */
@NullMarked
package kvisa.sentiment.text.hanlp;

import org.jspecify.annotations.NullMarked;
