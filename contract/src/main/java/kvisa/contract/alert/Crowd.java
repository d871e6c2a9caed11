package kvisa.contract.alert;

import kvisa.contract.wire.Check;

/**
 * How many posts, texts and people a step of a series holds. All finite and at least 0. Immutable.
 *
 * @param posts       posts; a whole number where it is of one step, a mean where it is of several
 * @param texts       distinct texts among them, near-identical ones counted once; an estimate
 * @param authors     distinct authors among those whose author is known; an estimate
 * @param engagement  summed reactions
 */
public record Crowd(double posts, double texts, double authors, double engagement) {

    public Crowd {
        requireAmount("posts of a crowd", posts);
        requireAmount("texts of a crowd", texts);
        requireAmount("authors of a crowd", authors);
        requireAmount("engagement of a crowd", engagement);
    }

    private static void requireAmount(String what, double number) {
        Check.finite(what, number);
        if (number < 0) {
            throw new IllegalArgumentException(what + " " + number + " is negative");
        }
    }
}
