package kvisa.sentiment.feature;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import kvisa.sentiment.lexicon.Cue;

/** Cues and pairs of different cues in one text. */
final class CueFeatures {

    private CueFeatures() {}

    static void addTo(FeatureSink sink, List<Cue> cues) {
        Collection<String> names = new TreeSet<>();
        for (Cue cue : cues) {
            sink.take(
                    FeatureFamily.CUES,
                    cue.name(),
                    cue.span().start(),
                    cue.span().end());
            names.add(cue.name().startsWith("group-") ? "group" : cue.name());
        }
        addPairs(sink, List.copyOf(names));
    }

    private static void addPairs(FeatureSink sink, List<String> names) {
        char[] pair = new char[2 * longest(names) + 1];
        for (int i = 0; i < names.size(); i++) {
            int plus = put(names.get(i), pair, 0);
            pair[plus] = '+';
            for (int j = i + 1; j < names.size(); j++) {
                int end = put(names.get(j), pair, plus + 1);
                sink.take(FeatureFamily.CUE_PAIRS, pair, 0, end, Feature.NOWHERE, Feature.NOWHERE);
            }
        }
    }

    private static int put(String name, char[] units, int at) {
        name.getChars(0, name.length(), units, at);
        return at + name.length();
    }

    private static int longest(List<String> names) {
        int longest = 0;
        for (String name : names) {
            longest = Math.max(longest, name.length());
        }
        return longest;
    }
}
