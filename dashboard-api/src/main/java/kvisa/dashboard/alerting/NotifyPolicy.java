package kvisa.dashboard.alerting;

import java.time.Duration;

/**
 * When channels are told. Immutable.
 *
 * @param repeat  how long until an alert that still fires and that nobody acknowledged is told again
 * @param settling    how long an alert must have been seen firing before it is told first: alerts of one event arrive within
 *                seconds, and the broad one shall be there before the narrow ones are told
 * @param newest  how far back the last step of a firing alert may lie; what is older is history that was read again, or a
 *                series without data
 * @param standstill  when all sources count as fallen silent
 */
public record NotifyPolicy(Duration repeat, Duration settling, Duration newest, StandstillWatch standstill) {}
