/**
 * Ingest: reads what crawlers and archives left on disk and publishes the posts about the K-visa.
 *
 * <p>{@link kvisa.ingest.UnitFinder} finds units (files, archives, folders that a format knows) and asks the
 * {@link kvisa.ingest.FormatCatalogue} who can read them. {@link kvisa.ingest.Ingest} skips those whose content was
 * completed before; for the others a {@link kvisa.ingest.UnitReading} takes what the reader finds, asks the watch
 * definition, makes posts without handles, counts, and hands on. At the end of a unit come, in this order and each
 * after the one before has arrived: posts, hourly coverage, the mark that the unit is complete. A kill at any point
 * leaves at worst an unmarked unit that is read again from its start, to the same final table.
 *
 * <p>{@link kvisa.ingest.Inbox} does this for folders, again and again. {@link kvisa.ingest.IngestMain} is the process.
 */
@NullMarked
package kvisa.ingest;

import org.jspecify.annotations.NullMarked;
