/**
 * The topics, with partitions, cleanup and retention, as data. Creating them is
 * {@link kvisa.contract.kafka.TopicProvisioner}.
 */
@NullMarked
package kvisa.contract.topic;

import org.jspecify.annotations.NullMarked;
