/**
 * The project's own import format: one post per JSON line or CSV row, with column names documented in docs/formats.md.
 *
 * <p>It is what one converts to when no reader exists for a source yet, so it states everything itself: platform, id,
 * times, counts, parent, deletion. Both spellings map through one class.
 */
@NullMarked
package kvisa.ingest.format.generic;

import org.jspecify.annotations.NullMarked;
