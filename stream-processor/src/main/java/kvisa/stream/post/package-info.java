/**
 * Posts as a table: what one post counts for now, and what changes when it does. No Kafka here.
 *
 * <p>{@link kvisa.stream.post.PostLedger} compares the newest value of a post with what it contributed before and
 * says what must be taken away and added. Every count is therefore always a function of the posts that are live now,
 * however often a post was read, edited, deleted or assessed again.
 *
 * <p>A post counts at once under a first verdict; the ledger also says which posts wait for a second reading, and takes
 * it in when it comes ({@code kvisa.stream.refine} gives it).
 *
 * <p>{@link kvisa.stream.post.CachingAssessor} keeps copied texts from being assessed again and again.
 */
@NullMarked
package kvisa.stream.post;

import org.jspecify.annotations.NullMarked;
