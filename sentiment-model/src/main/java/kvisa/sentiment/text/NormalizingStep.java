package kvisa.sentiment.text;

import java.util.List;

/** One way in which texts are brought to a common form: it names the pieces to replace. Stateless, thread-safe. */
@FunctionalInterface
public interface NormalizingStep {

    /** Pieces of a text to replace, ordered by position, not overlapping; empty when there is nothing to do. */
    List<Edit> edits(String text);
}
