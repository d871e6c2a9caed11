package kvisa.sentiment.lexicon;

import java.util.List;
import java.util.stream.Stream;
import kvisa.contract.assess.Target;

/**
 * A coded word, slur or set phrase of this debate. Immutable.
 *
 * @param term            the usual form, normalised
 * @param variants        other forms, including evasions
 * @param meaning         gloss shown to readers
 * @param target          whom it is about, {@link Target#NONE} when nobody foreign
 * @param kind            what sort of word it is
 * @param level           xenophobia level it hints at when meant, 0 to 2
 * @param unless          longer strings around it in which it means nothing of the kind, e.g. {@code 卡拉OK}
 * @param falsePositives  what else it may mean, in words
 * @param source          where the meaning is documented
 */
public record CodedTerm(
        String term,
        List<String> variants,
        String meaning,
        Target target,
        String kind,
        int level,
        List<String> unless,
        String falsePositives,
        String source) {

    public CodedTerm {
        variants = List.copyOf(variants);
        unless = List.copyOf(unless);
        if (level < 0 || level > 2) {
            throw new IllegalArgumentException("level " + level + " of \"" + term + "\" outside 0..2");
        }
    }

    /** The term and its variants. */
    public List<String> forms() {
        return Stream.concat(Stream.of(term), variants.stream()).distinct().toList();
    }
}
