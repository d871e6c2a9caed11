package kvisa.contract.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Arguments as {@link ServiceCommandLine#read} understood them. Immutable.
 *
 * @param flags     switches given, without dashes
 * @param config    file of settings
 * @param values    text given for each key, not yet checked
 * @param operands  arguments that are no options, in order
 * @param problems  each as one line: where, what was found, what was wanted
 */
public record ServiceArguments(
        Set<String> flags,
        Optional<Path> config,
        Map<String, String> values,
        List<String> operands,
        List<String> problems) {

    public ServiceArguments {
        flags = Set.copyOf(flags);
        values = Map.copyOf(values);
        operands = List.copyOf(operands);
        problems = List.copyOf(problems);
    }

    /** Whether a switch is given. */
    public boolean has(String flag) {
        return flags.contains(flag);
    }
}
