/**
 * Which words and phrases stand out in the posts behind an alert.
 *
 * <p>Two samples of distinct texts are compared: those of the alert's series up to its peak, and those of the same series
 * before. {@link kvisa.dashboard.terms.PlainText} takes out what names people or leads elsewhere, a {@link
 * kvisa.dashboard.terms.TextCutter} cuts words, {@link kvisa.dashboard.terms.Phrases} makes terms of them, {@link
 * kvisa.dashboard.terms.LogOdds} weighs each, and {@link kvisa.dashboard.terms.TermFinder} keeps the few that say
 * something. Everything here is pure: no store, no clock.
 *
 * <p>The dashboard carries no dictionary. Where one runs in the same process it is handed in as a {@code TextCutter};
 * otherwise Chinese is cut into characters, and a term is a run of them.
 */
@NullMarked
package kvisa.dashboard.terms;

import org.jspecify.annotations.NullMarked;
