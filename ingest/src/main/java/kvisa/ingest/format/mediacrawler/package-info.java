/**
 * JSON lines written by MediaCrawler: Weibo and Xiaohongshu, posts and comments.
 *
 * <p>The records do not name their platform. Which of the four kinds a file holds follows from the fields of its
 * records; where the path carries MediaCrawler's own platform folder ({@code data/xhs/jsonl/..}) it must agree.
 *
 * <p>Traps, each with a test: {@code create_time} of Weibo files from before 2026-07-30 is eight hours late, the
 * date-time text beside it is right; times come in seconds or milliseconds within one platform; counts are written for
 * people ("1.2万"); a parent of "" or 0 is none; files from before 2026-07-01 carry user id, nickname, avatar and place
 * in clear, later ones an unsalted hash of the user id, which must end in the same pseudonym.
 */
@NullMarked
package kvisa.ingest.format.mediacrawler;

import org.jspecify.annotations.NullMarked;
