/**
 * Which texts are about the K-visa, as data.
 *
 * <p>The definition is a JSON file (bundled as {@code kvisa-watch.json}, described in docs/watch-definition.md): names
 * and spellings in both scripts, coded forms, and for each the neighbours and contexts that make it mean something else:
 * K线 (kxiàn, candlestick chart), K歌 (kgē, karaoke), OK签收 (okay, received), the American K-1 fiancé visa. Code only
 * knows how to read such rules; adding a spelling is a line of JSON.
 *
 * <p>This is the coarse gate in front of the topics: it must let nothing relevant go, and is allowed to let through a
 * little that the classifier then calls off-topic. It is pure and needs no language library.
 */
@NullMarked
package kvisa.ingest.watch;

import org.jspecify.annotations.NullMarked;
