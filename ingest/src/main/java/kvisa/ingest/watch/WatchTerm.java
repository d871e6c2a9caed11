package kvisa.ingest.watch;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One spelling with its rules, ready to match folded text. Immutable.
 *
 * @param spelling  as in the file, for reports
 * @param anchor    a literal piece of the spelling, looked for first because that is cheap
 * @param pattern   the spelling with separators, word borders and neighbours
 * @param needs     each must be found
 * @param unless    makes it something else ..
 * @param butWith   .. unless this is found, too
 */
record WatchTerm(
        String spelling, String anchor, Pattern pattern, List<Pattern> needs, Pattern unless, Pattern butWith) {

    /** Matches nothing. */
    private static final Pattern NEVER = Pattern.compile("(?!)");

    /** At most this many separators: "K - 签证" is a spelling, a line of dashes is not. */
    private static final int MAX_SEPARATORS = 3;

    WatchTerm {
        needs = List.copyOf(needs);
    }

    static WatchTerm of(WatchFile.Term term, WatchWords words, String separators) {
        String gap = "[" + Pattern.quote(separators) + "]{0," + MAX_SEPARATORS + "}";
        String body =
                List.of(term.term().split("~", -1)).stream().map(Pattern::quote).collect(Collectors.joining(gap));
        String bare = term.term().replace("~", "");
        return new WatchTerm(
                term.term(),
                anchor(term.term()),
                Pattern.compile(neighbour("(?<!", words.expand(term.notPrecededBy()))
                        + WatchWords.leftBorder(bare)
                        + body
                        + WatchWords.rightBorder(bare)
                        + neighbour("(?!", words.expand(term.notFollowedBy()))),
                term.needs() == null
                        ? List.of()
                        : term.needs().stream().map(words::anyOf).toList(),
                term.unless() == null ? NEVER : words.anyOf(term.unless()),
                term.butWith() == null ? NEVER : words.anyOf(term.butWith()));
    }

    /** Whether folded text contains the spelling in its meaning. */
    boolean matches(String folded) {
        return folded.contains(anchor)
                && pattern.matcher(folded).find()
                && needs.stream().allMatch(need -> need.matcher(folded).find())
                && (!unless.matcher(folded).find() || butWith.matcher(folded).find());
    }

    private static String anchor(String term) {
        String longest = "";
        for (String piece : term.split("~", -1)) {
            longest = piece.length() > longest.length() ? piece : longest;
        }
        // Of equally long pieces the last: in "k~签" the second is rarer in ordinary text.
        String last = term.substring(term.lastIndexOf('~') + 1);
        return last.length() == longest.length() ? last : longest;
    }

    private static String neighbour(String look, List<String> texts) {
        return texts.isEmpty() ? "" : look + texts.stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")";
    }
}
