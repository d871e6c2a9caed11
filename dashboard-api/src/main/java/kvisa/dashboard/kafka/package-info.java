/**
 * Follows the topics into the history. The only package of this module, apart from the main class, that knows Kafka.
 *
 * <p>{@link kvisa.dashboard.kafka.TopicFollower} reads all partitions of the followed topics with one consumer of its own
 * (no group: each dashboard has its own history) and hands batches to the store, which keeps rows and offsets together.
 * At the start of each session {@link kvisa.dashboard.kafka.Reconciliation} compares what the store remembers with what
 * the cluster has, and decides where reading goes on and which topics have to be read again from the start. What cannot
 * be read is counted and shown, and reading goes on; brokers that do not answer are waited for.
 */
@NullMarked
package kvisa.dashboard.kafka;

import org.jspecify.annotations.NullMarked;
