/**
 * Alerts: one says that a watched series left its expected range, by how much, since when, what drove it and what about it
 * may be an artefact; or that a source shows nothing where it usually shows something.
 */
@NullMarked
package kvisa.contract.alert;

import org.jspecify.annotations.NullMarked;
