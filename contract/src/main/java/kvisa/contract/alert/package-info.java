/**
 * Spikes: an alert says that a watched series left its expected range, by how much, since when and what drove it.
 */
@NullMarked
package kvisa.contract.alert;

import org.jspecify.annotations.NullMarked;
