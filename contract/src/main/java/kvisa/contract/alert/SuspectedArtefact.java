package kvisa.contract.alert;

import kvisa.contract.wire.Check;
import org.jspecify.annotations.Nullable;

/**
 * Something that may explain a spike without anybody having changed their mind. A hint to look, no verdict. Immutable.
 *
 * @param kind    what is suspected
 * @param part    how much of the growth it would explain, in [0, 1]
 * @param source  the source it is about, null if it is about none in particular; not blank
 */
public record SuspectedArtefact(
        ArtefactKind kind, double part, @Nullable String source) {

    public SuspectedArtefact {
        if (!(part >= 0 && part <= 1)) {
            throw new IllegalArgumentException("part " + part + " of a suspected artefact outside [0, 1]");
        }
        if (source != null) {
            Check.notBlank("source of a suspected artefact", source);
        }
    }
}
