/**
 * The real Apache Kafka broker (KRaft, broker and controller in one node) inside this process.
 *
 * <p>Its log lives under a folder of the user's choice and survives restarts, kill -9 included. It listens on the
 * loopback interface only. A cluster is used instead by naming one in {@code kafka.bootstrap.servers}; nothing else
 * changes.
 */
@NullMarked
package kvisa.allinone.broker;

import org.jspecify.annotations.NullMarked;
