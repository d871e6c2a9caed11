package kvisa.sentiment.lexicon;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kvisa.sentiment.text.Folding;

/**
 * With which strings the matches of a regular expression can begin, in lower case: {@code \b(?:bad|n[eé]t).*} begins
 * with {@code bad}, {@code net} or {@code nét}. A place where none of them stands needs no further look.
 *
 * <p>Understands what our lexicons use: literals, classes of a few units, groups, alternatives, quantifiers, assertions.
 * Whatever else it meets may begin with anything, so that the answer is never too narrow; the empty string among the
 * openings says that every place must be looked at.
 */
final class Openings {

    /** More units tell no more. */
    private static final int LONGEST = 12;

    /** Rather short openings than many. */
    private static final int MOST = 40;

    private static final int LARGEST_CLASS = 16;

    private static final int ENDLESS = Integer.MAX_VALUE;

    /**
     * What has been read of one way to begin.
     *
     * @param open  whether what follows in the expression follows here too
     */
    private record Way(String units, boolean open) {

        Way then(Way next) {
            String joined = units + next.units;
            return joined.length() > LONGEST
                    ? new Way(joined.substring(0, LONGEST), false)
                    : new Way(joined, next.open);
        }

        Way closed() {
            return new Way(units, false);
        }
    }

    private static final Set<Way> NOTHING = Set.of(new Way("", true));

    private static final Set<Way> ANYTHING = Set.of(new Way("", false));

    private final String expression;
    private int at;

    private Openings(String expression) {
        this.expression = expression;
    }

    /**
     * The openings of an expression that compiles.
     *
     * @param expression  matched without regard to case
     */
    static List<String> of(String expression) {
        Openings reader = new Openings(expression);
        Set<Way> ways = reader.alternatives();
        boolean readAll = reader.at == expression.length();
        return readAll ? ways.stream().map(Way::units).distinct().toList() : List.of("");
    }

    private Set<Way> alternatives() {
        Set<Way> ways = new LinkedHashSet<>(sequence());
        while (at < expression.length() && expression.charAt(at) == '|') {
            at++;
            ways.addAll(sequence());
        }
        return ways;
    }

    private Set<Way> sequence() {
        Set<Way> ways = NOTHING;
        while (at < expression.length() && expression.charAt(at) != '|' && expression.charAt(at) != ')') {
            ways = then(ways, quantified(atom()));
        }
        return ways;
    }

    private static Set<Way> then(Set<Way> ways, Set<Way> next) {
        Set<Way> longer = new LinkedHashSet<>();
        for (Way way : ways) {
            if (way.open()) {
                next.forEach(each -> longer.add(way.then(each)));
            } else {
                longer.add(way);
            }
        }
        return longer.size() <= MOST ? longer : closed(ways);
    }

    private static Set<Way> closed(Set<Way> ways) {
        Set<Way> closed = new LinkedHashSet<>();
        ways.forEach(way -> closed.add(way.closed()));
        return closed;
    }

    private Set<Way> atom() {
        char c = expression.charAt(at);
        if (c == '(') {
            return group();
        } else if (c == '[') {
            return units();
        } else if (c == '\\') {
            return escaped();
        } else if (c == '^' || c == '$') {
            at++;
            return NOTHING;
        } else if (c == '.') {
            at++;
            return ANYTHING;
        }
        return literal();
    }

    private Set<Way> literal() {
        int end = at + Character.charCount(expression.codePointAt(at));
        Set<Way> way = Set.of(way(expression.substring(at, end)));
        at = end;
        return way;
    }

    private static Way way(String units) {
        return new Way(Folding.lower(units), true);
    }

    private Set<Way> group() {
        at++;
        boolean assertion = false;
        if (expression.startsWith("?:", at)) {
            at += 2;
        } else if (expression.startsWith("?-i:", at)) {
            at += 4;
        } else if (expression.startsWith("?=", at) || expression.startsWith("?!", at)) {
            at += 2;
            assertion = true;
        } else if (expression.startsWith("?<=", at) || expression.startsWith("?<!", at)) {
            at += 3;
            assertion = true;
        } else if (expression.startsWith("?", at)) {
            return giveUp();
        }
        Set<Way> inner = alternatives();
        at++;
        return assertion ? NOTHING : inner;
    }

    private Set<Way> escaped() {
        char c = expression.charAt(at + 1);
        at += 2;
        if (c == 'b') {
            return NOTHING;
        } else if ("wWdDsS".indexOf(c) >= 0) {
            return ANYTHING;
        } else if (Character.isLetterOrDigit(c)) {
            return giveUp();
        }
        return Set.of(way(String.valueOf(c)));
    }

    /** A class of characters: each of them when they are few and plainly written. */
    private Set<Way> units() {
        int end = classEnd();
        String inner = expression.substring(at + 1, end);
        if (inner.indexOf('[') >= 0) {
            return giveUp();
        }
        at = end + 1;
        boolean plain = !inner.startsWith("^") && inner.chars().noneMatch(c -> c == '\\' || isSurrogate(c));
        Set<Way> ways = new LinkedHashSet<>();
        for (int i = 0; plain && i < inner.length(); i++) {
            boolean range = i + 2 < inner.length() && inner.charAt(i + 1) == '-';
            char last = inner.charAt(range ? i + 2 : i);
            plain = last - inner.charAt(i) < LARGEST_CLASS;
            for (char c = inner.charAt(i); plain && c <= last; c++) {
                ways.add(way(String.valueOf(c)));
            }
            i += range ? 2 : 0;
        }
        return plain && ways.size() <= LARGEST_CLASS ? ways : ANYTHING;
    }

    private int classEnd() {
        int end = at + 1;
        while (expression.charAt(end) != ']') {
            end += expression.charAt(end) == '\\' ? 2 : 1;
        }
        return end;
    }

    private static boolean isSurrogate(int unit) {
        return unit >= Character.MIN_SURROGATE && unit <= Character.MAX_SURROGATE;
    }

    private Set<Way> quantified(Set<Way> ways) {
        int[] times = times();
        if (at < expression.length() && times[0] != times[1] && "?+".indexOf(expression.charAt(at)) >= 0) {
            at++;
        }
        Set<Way> repeated = NOTHING;
        for (int i = 0; i < Math.min(times[0], LONGEST); i++) {
            repeated = then(repeated, ways);
        }
        if (times[0] == 0 && times[1] == 1) {
            repeated = new LinkedHashSet<>(ways);
            repeated.addAll(NOTHING);
        } else if (times[0] != times[1]) {
            repeated = closed(repeated);
        }
        return repeated;
    }

    /** How often at least and at most what stands before is repeated. */
    private int[] times() {
        char c = at < expression.length() ? expression.charAt(at) : ' ';
        if (c == '{') {
            int end = expression.indexOf('}', at);
            String[] bounds = expression.substring(at + 1, end).split(",", -1);
            at = end + 1;
            int least = Integer.parseInt(bounds[0]);
            String most = bounds[bounds.length - 1];
            return new int[] {least, most.isEmpty() ? ENDLESS : Integer.parseInt(most)};
        }
        if ("?*+".indexOf(c) < 0) {
            return new int[] {1, 1};
        }
        at++;
        return new int[] {c == '+' ? 1 : 0, c == '?' ? 1 : ENDLESS};
    }

    /** Something unknown: the rest of the expression may be anything. */
    private Set<Way> giveUp() {
        at = expression.length() + 1;
        return ANYTHING;
    }
}
