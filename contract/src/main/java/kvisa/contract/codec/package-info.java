/**
 * JSON on the wire: one {@link kvisa.contract.codec.JsonCodec} per record type, each value carrying its version.
 *
 * <p>Changes are additive: an unknown field is ignored, a newer version than this build knows is refused by name. The
 * JSON Schema of each type and version lies beside it on the class path
 * ({@link kvisa.contract.codec.JsonCodec#schemaResource()}); what a schema refuses, its codec refuses too. Codecs
 * refuse a little more: rules between fields, such as probabilities that sum to 1, have no place in a schema.
 *
 * <p>An {@link kvisa.contract.codec.UnreadableRecordException} tells field and expectation, never a text of the record.
 */
@NullMarked
package kvisa.contract.codec;

import org.jspecify.annotations.NullMarked;
