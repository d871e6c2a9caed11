package kvisa.dashboard.history;

import java.time.Instant;

/**
 * How far one partition was read. Immutable.
 *
 * @param topic       topic name
 * @param partition   partition, from 0
 * @param identity    which incarnation of the topic
 * @param nextOffset  offset of the next record to read, at least 0
 * @param readAt      when it was last read up to here, UTC
 */
public record TopicPosition(String topic, int partition, TopicIdentity identity, long nextOffset, Instant readAt) {

    public TopicPosition {
        if (partition < 0 || nextOffset < 0) {
            throw new IllegalArgumentException(
                    "position " + nextOffset + " of " + topic + "-" + partition + " is negative");
        }
    }

    /**
     * Tells a topic from another one of the same name: one that was deleted and created again, or stands on another
     * cluster. Offsets mean nothing across these.
     *
     * @param clusterId  id of the Kafka cluster
     * @param topicId    id the cluster gave the topic when it was created
     */
    public record TopicIdentity(String clusterId, String topicId) {}
}
