/**
 * JSON on the wire: one {@link kvisa.contract.codec.JsonCodec} per record type, each value carrying its version.
 *
 * <p>Changes are additive: an unknown field is ignored, a newer version than this build knows is refused by name.
 */
@NullMarked
package kvisa.contract.codec;

import org.jspecify.annotations.NullMarked;
