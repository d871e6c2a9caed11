/**
 * Labelled posts: the project's own authored sets and, where the user has them, public sets.
 *
 * <p>The authored posts travel with the module (folder {@code data/authored}), so that training and evaluation need no
 * network and give the same result everywhere. Public sets are never copied into the project: the dataset manifest names
 * them, their licence and their hash, and they are read from a folder the user names.
 */
@NullMarked
package kvisa.sentiment.corpus;

import org.jspecify.annotations.NullMarked;
