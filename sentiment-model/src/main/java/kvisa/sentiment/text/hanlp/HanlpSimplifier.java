package kvisa.sentiment.text.hanlp;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.dictionary.StringDictionary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import kvisa.sentiment.text.Edit;
import kvisa.sentiment.text.NormalizingStep;

/**
 * Turns traditional characters into simplified ones with HanLP's dictionary. Immutable, thread-safe; touches none of
 * HanLP's settings, so there may be many.
 */
public final class HanlpSimplifier implements NormalizingStep {

    /** First characters of all words and characters that conversion changes. */
    private final BitSet traditional = firstUnitsOfTraditional();

    private static BitSet firstUnitsOfTraditional() {
        StringDictionary simplifiedByTraditional = new StringDictionary("=");
        if (!simplifiedByTraditional.load(HanLP.Config.tcDictionaryRoot + "t2s.txt")) {
            throw new IllegalStateException("HanLP's t2s.txt is not on the class path");
        }
        BitSet units = new BitSet(Character.MAX_VALUE + 1);
        simplifiedByTraditional.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(entry.getValue()))
                .forEach(entry -> units.set(entry.getKey().charAt(0)));
        return units;
    }

    @Override
    public List<Edit> edits(String text) {
        if (!mayHoldTraditional(text)) {
            return List.of();
        }
        String simplified = HanLP.convertToSimplifiedChinese(text);
        if (simplified.length() != text.length()) {
            return perCharacter(text);
        }
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (simplified.charAt(i) != text.charAt(i)) {
                edits.add(new Edit(i, i + 1, simplified.substring(i, i + 1)));
            }
        }
        return edits;
    }

    private boolean mayHoldTraditional(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (traditional.get(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** A phrase changed its length: convert character by character, so that offsets stay exact. */
    private static List<Edit> perCharacter(String text) {
        List<Edit> edits = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int end = start + Character.charCount(text.codePointAt(start));
            String one = text.substring(start, end);
            String simplified = HanLP.convertToSimplifiedChinese(one);
            if (!simplified.equals(one)) {
                edits.add(new Edit(start, end, simplified));
            }
            start = end;
        }
        return edits;
    }
}
