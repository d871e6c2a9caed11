/**
 * Hourly archives of Weibo's hot-search list: a folder per day with a JSON list per hour, or a tar.gz of such folders.
 *
 * <p>One appearance of one title in one hour is one post. Its heat is the list's figure for that hour, so summing over
 * hours gives attention over time. The hour of a file is Beijing time and comes from its path; every hour file that
 * reads as a list marks its hour as seen, with or without a relevant title, and a missing or malformed file leaves a gap.
 *
 * <p>Rules, all reported: entries marked as advertising are set aside as paid placement; an entry without heat (the
 * pinned one at the top) counts with heat 0; of a title that stands twice in one hour the hotter one counts;
 * {@code summary.json} is a digest of the day and no hour.
 */
@NullMarked
package kvisa.ingest.format.hotsearch;

import org.jspecify.annotations.NullMarked;
