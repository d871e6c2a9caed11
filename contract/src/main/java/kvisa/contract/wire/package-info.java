/**
 * The two things every record here needs: names of constants on the wire, and checks of components.
 *
 * <p>A check throws {@link java.lang.IllegalArgumentException} that says what was found and what was wanted. A text
 * that was refused stands in double quotes and nothing else does, so that whoever must not repeat texts (the codecs,
 * whose records carry posts) can cut it out. Knows no other package.
 */
@NullMarked
package kvisa.contract.wire;

import org.jspecify.annotations.NullMarked;
