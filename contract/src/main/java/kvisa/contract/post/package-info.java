/**
 * What people said: one {@link kvisa.contract.post.Post} per public message, as ingest hands it on.
 *
 * <p>Posts are a table keyed by id: a later value of the same id replaces the earlier one, and no value
 * (a tombstone on the topic) means the post is gone. Authors appear only as pseudonyms.
 */
@NullMarked
package kvisa.contract.post;

import org.jspecify.annotations.NullMarked;
