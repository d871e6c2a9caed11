/**
 * What ingest has read: hourly coverage per source, so that "nothing was said" and "nobody listened" stay apart,
 * and completed units, so that a restart does not read them again.
 */
@NullMarked
package kvisa.contract.progress;

import org.jspecify.annotations.NullMarked;
