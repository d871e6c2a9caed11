/**
 * What we read in a post: stance toward the policy, hostility to foreigners, themes, and the words that show it.
 *
 * <p>The labels are those of docs/codebook.md, version 1. Stance and xenophobia are separate readings on purpose: a
 * post may oppose the policy without hostility, or be hostile without a word on the policy.
 */
@NullMarked
package kvisa.contract.assess;

import org.jspecify.annotations.NullMarked;
