package kvisa.dashboard.alerting;

import kvisa.contract.alert.SpikeAlert;
import kvisa.contract.handling.AlertHandling;

/** Why nobody is told of an alert. */
public sealed interface Muting {

    /**
     * Someone asked for silence.
     *
     * @param silence  the silence
     */
    record BySilence(AlertHandling.Silence silence) implements Muting {}

    /**
     * A broader alert says it already.
     *
     * @param broader  that alert
     */
    record ByAlert(SpikeAlert broader) implements Muting {}
}
