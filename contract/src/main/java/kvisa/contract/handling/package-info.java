/**
 * How people handle alerts: silences, acknowledgements, and which channel was told what. All of it lives on one compacted
 * topic beside the alerts, so that every instance of the dashboard agrees and a rebuilt store knows it again.
 *
 * <p>Alerts themselves never change through it: they follow from the data, these follow from what people do. A name that
 * stands here was chosen by the person who typed it; nobody checks it and nothing of a post's author is ever in it.
 *
 * <p>See docs/decisions/0014-handling-alerts.md.
 */
@NullMarked
package kvisa.contract.handling;

import org.jspecify.annotations.NullMarked;
