package kvisa.sentiment.feature;

import java.util.List;
import kvisa.sentiment.lexicon.CodedMatch;
import kvisa.sentiment.lexicon.Cue;
import kvisa.sentiment.text.Token;

/**
 * What a normalised text is made of before anything is counted. Not changed after it is made.
 *
 * @param text    the text
 * @param tokens  words
 * @param cues    signs that words work in a certain way
 * @param coded   coded words
 */
public record Words(String text, List<Token> tokens, List<Cue> cues, List<CodedMatch> coded) {}
