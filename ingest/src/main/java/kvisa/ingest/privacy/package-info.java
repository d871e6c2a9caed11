/**
 * The border no author's identity crosses: everything ingest hands on is made here.
 *
 * <p>{@link kvisa.ingest.privacy.Anonymizer} turns a raw draft into a {@link kvisa.contract.post.Post}. The author
 * becomes an HMAC-SHA-256 pseudonym under a local secret and the platform's name, so that one author can be counted but
 * not looked up, and accounts on two platforms cannot be joined. {@code @handle} mentions, repost chains ("//@甲:") and
 * profile links in the text become {@code @user}; addresses that spell a handle are rewritten or dropped.
 *
 * <p>What remains: a name written in plain prose stays, because telling it from other words would need to know everybody's
 * name. That is the author's public wording, and docs/formats.md says so.
 */
@NullMarked
package kvisa.ingest.privacy;

import org.jspecify.annotations.NullMarked;
