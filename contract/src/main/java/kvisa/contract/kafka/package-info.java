/**
 * The one place of this module that knows Kafka: client properties, topic creation, serializers over codecs.
 *
 * <p>kafka-clients is an optional dependency of this module; whoever uses this package declares it. See
 * docs/decisions/0003-kafka-edge-in-contract.md.
 */
@NullMarked
package kvisa.contract.kafka;

import org.jspecify.annotations.NullMarked;
