/**
 * What is counted in a text: pieces of characters, words, coded words, cues, and how cues meet.
 *
 * <p>Every feature knows where in the normalised text it stands, because the words that carried a verdict are shown to
 * the reader. Features that stand for the whole text, such as its length, have no place.
 *
 * <p>Training needs the names of features, reading does not: {@link kvisa.sentiment.feature.FeatureExtractor} gives them
 * to a sink, which either keeps them by name or only those a vocabulary knows, by position.
 */
@NullMarked
package kvisa.sentiment.feature;

import org.jspecify.annotations.NullMarked;
