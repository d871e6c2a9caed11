package kvisa.stream.topology;

import java.nio.file.Path;

/**
 * What may differ between two streams clients. Immutable.
 *
 * @param applicationId  clients of one id share the work
 * @param instanceId     name of this instance among them, the same after a restart; see {@link InstanceId}
 * @param stateDir       folder for state stores; one process at a time
 * @param replication    copies of internal topics, at least 1
 * @param threads        threads that process, at least 1
 * @param state          how state is kept
 */
public record ClientPlan(
        String applicationId, String instanceId, Path stateDir, int replication, int threads, StatePlan state) {}
