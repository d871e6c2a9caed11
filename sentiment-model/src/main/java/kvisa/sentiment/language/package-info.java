/**
 * What the classifier knows of each language, and the preparation every text goes through.
 *
 * <p>A language is one {@link kvisa.sentiment.language.LanguagePack}: its tokenizer, coded words, cues and names of the
 * visa. {@link kvisa.sentiment.language.Languages} normalises a text, tells its language and picks the pack; a text in
 * comparable parts of both languages goes to the pack of its dominant script, and one in neither has no pack.
 */
@NullMarked
package kvisa.sentiment.language;

import org.jspecify.annotations.NullMarked;
