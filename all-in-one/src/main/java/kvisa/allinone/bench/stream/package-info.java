/**
 * Speed of the whole pipeline on one machine: posts counted per second beside a topology that classifies nothing, time
 * until a post shows, how much reaches the totals, and two processors beside one.
 */
@NullMarked
package kvisa.allinone.bench.stream;

import org.jspecify.annotations.NullMarked;
