package kvisa.contract.settings;

import java.util.List;

/** Settings that cannot be used; lists every problem found, not just the first. */
public final class InvalidSettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    public InvalidSettingsException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    /** Each problem as one line: where, key, what was found, what was wanted. */
    public List<String> problems() {
        return problems;
    }
}
