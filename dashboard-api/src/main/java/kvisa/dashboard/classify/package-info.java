/**
 * How the dashboard gets one text assessed when someone asks for it.
 *
 * <p>The dashboard itself carries no language model. Where a model runs in the same process it is handed in as a
 * {@link kvisa.dashboard.classify.Classifier}; otherwise {@link kvisa.dashboard.classify.HttpClassifier} asks another
 * process, and with neither the answer is that there is none.
 */
@NullMarked
package kvisa.dashboard.classify;

import org.jspecify.annotations.NullMarked;
