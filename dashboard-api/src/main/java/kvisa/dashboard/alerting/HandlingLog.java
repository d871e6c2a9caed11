package kvisa.dashboard.alerting;

import kvisa.contract.handling.AlertHandling;

/** Where what is done about alerts is written down for every instance to read. Thread-safe. */
public interface HandlingLog {

    /**
     * Writes something down; returns once it cannot be lost any more.
     *
     * @throws HandlingUnavailableException if it could not be written, or it is not known whether it was; writing it again
     *     does no harm
     */
    void put(AlertHandling handling);

    /**
     * Takes back what stands under a key.
     *
     * @throws HandlingUnavailableException as {@link #put}
     */
    void remove(String key);
}
