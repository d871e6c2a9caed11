package kvisa.stream.refine.kafka;

import kvisa.contract.topic.Generation;

/**
 * What may differ between two refiners. Immutable.
 *
 * @param groupId     refiners of one group share the work
 * @param instanceId  name of this one among them, the same after a restart
 * @param threads     texts read at the same time, at least 1
 * @param generation  whose requests are answered
 * @param room        posts that wait in memory, at least 1; the others wait on the topic
 */
public record RefinePlan(String groupId, String instanceId, Generation generation, int threads, int room) {}
