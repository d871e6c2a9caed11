/**
 * What a file format is, apart from any one of them.
 *
 * <p>A {@link kvisa.ingest.format.FormatReader} looks at a {@link kvisa.ingest.format.Candidate} and says whether it
 * knows it; then it streams the {@link kvisa.ingest.format.UnitInput} and tells what it found, one
 * {@link kvisa.ingest.format.Reading} after the other: a draft of a post, a deletion, a record it could not use, an
 * hour it saw. It decides neither relevance nor pseudonyms and knows no Kafka, so each reader is a pure function of the
 * bytes and can be tested with a file and a list.
 *
 * <p>What formats share lives here too: how counts ("1.2万") and times (seconds, milliseconds, naive local) are read,
 * how lines and CSV rows are cut. Drafts still carry raw author names; they never travel further than
 * {@code kvisa.ingest.privacy}. No format package sees another.
 */
@NullMarked
package kvisa.ingest.format;

import org.jspecify.annotations.NullMarked;
