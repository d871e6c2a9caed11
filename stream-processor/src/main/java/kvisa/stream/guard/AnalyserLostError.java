package kvisa.stream.guard;

/**
 * No analyser is left that could read a text, and the text at hand is not to blame: the process must be started again. An
 * {@link Error}, so that no step takes it for a fault of the record it works on.
 */
public final class AnalyserLostError extends Error {

    private static final long serialVersionUID = 1L;

    AnalyserLostError(String message, Throwable cause) {
        super(message, cause);
    }

    AnalyserLostError(String message) {
        super(message);
    }
}
