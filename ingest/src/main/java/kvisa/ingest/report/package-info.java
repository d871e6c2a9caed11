/**
 * What a reading tells about itself: counts that balance, reasons for every repair and rejection, the time it spans,
 * and the hours it covered.
 *
 * <p>{@link kvisa.ingest.report.UnitTally} counts while a unit is read; {@link kvisa.ingest.report.UnitReport} and
 * {@link kvisa.ingest.report.IngestReport} are the results, as JSON records and as a text table.
 * {@link kvisa.ingest.report.CoverageBook} keeps the hours apart in which nothing was said and nobody looked.
 */
@NullMarked
package kvisa.ingest.report;

import org.jspecify.annotations.NullMarked;
