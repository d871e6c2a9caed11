package kvisa.contract.codec;

import com.fasterxml.jackson.databind.util.StdConverter;
import java.util.List;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.Evidence;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.StanceProbabilities;
import kvisa.contract.assess.StanceReading;
import kvisa.contract.assess.Target;
import kvisa.contract.assess.Theme;
import kvisa.contract.assess.XenophobiaLevel;
import kvisa.contract.assess.XenophobiaReading;

/**
 * The flat form of {@link Assessment} that goes over the wire. Its field names and order are a public contract: the
 * output of {@code kvisa classify}, the assessed topic and the API all carry it.
 */
record WireAssessment(
        Language language,
        boolean relevant,
        Stance stance,
        boolean stanceSure,
        StanceProbabilities stanceProbabilities,
        XenophobiaLevel xenophobia,
        List<Double> xenophobiaProbabilities,
        Target target,
        List<Theme> themes,
        List<Evidence> evidence,
        String modelId) {

    /** Flattens. */
    static final class Flatten extends StdConverter<Assessment, WireAssessment> {
        @Override
        public WireAssessment convert(Assessment reading) {
            return new WireAssessment(
                    reading.language(),
                    reading.relevant(),
                    reading.stance().verdict(),
                    reading.stance().sure(),
                    reading.stance().probabilities(),
                    reading.xenophobia().level(),
                    reading.xenophobia().probabilities(),
                    reading.xenophobia().target(),
                    reading.themes(),
                    reading.evidence(),
                    reading.modelId());
        }
    }

    /** Restores. */
    static final class Restore extends StdConverter<WireAssessment, Assessment> {
        @Override
        public Assessment convert(WireAssessment wire) {
            return new Assessment(
                    wire.language,
                    wire.relevant,
                    new StanceReading(wire.stance, wire.stanceProbabilities, wire.stanceSure),
                    new XenophobiaReading(wire.xenophobia, wire.xenophobiaProbabilities, wire.target),
                    wire.themes,
                    wire.evidence,
                    wire.modelId);
        }
    }
}
