package kvisa.contract.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one list of arguments from left to right and remembers all that is wrong with it. Use once. */
final class ArgumentReader {

    private final ServiceCommandLine wanted;
    private final Deque<String> rest;
    private final Set<String> flags = new LinkedHashSet<>();
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<String> operands = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    ArgumentReader(ServiceCommandLine wanted, List<String> arguments) {
        this.wanted = wanted;
        this.rest = new ArrayDeque<>(arguments);
    }

    ServiceArguments read() {
        while (!rest.isEmpty()) {
            String argument = rest.removeFirst();
            if (argument.startsWith("--")) {
                option(argument.substring(2));
            } else {
                operand(argument);
            }
        }
        return new ServiceArguments(flags, config(), values, operands, problems);
    }

    private void option(String text) {
        int equals = text.indexOf('=');
        String name = equals < 0 ? text : text.substring(0, equals);
        if (wanted.isFlag(name)) {
            flag(text, name);
        } else if (equals < 0) {
            valueInNextArgument(name);
        } else {
            put(name, text.substring(equals + 1));
        }
    }

    private void flag(String text, String name) {
        if (text.equals(name)) {
            flags.add(name);
        } else {
            problem("found a value for --" + name + ", wanted --" + name + " alone");
        }
    }

    private void valueInNextArgument(String name) {
        if (wanted.key(name).isEmpty()) {
            problem("found --" + name + ", wanted --key=value for a setting or one of "
                    + String.join(", ", wanted.ownOptions()));
        } else if (rest.isEmpty() || rest.getFirst().startsWith("--")) {
            problem("found no value for --" + name + ", wanted --" + name + "=VALUE");
        } else {
            put(name, rest.removeFirst());
        }
    }

    /** An unknown key is kept: the settings' reader tells it together with its other problems. */
    private void put(String name, String value) {
        String key = wanted.key(name).orElse(name);
        if (values.putIfAbsent(key, value) != null) {
            problem("found a second value for --" + key + ", wanted one");
        }
    }

    private void operand(String argument) {
        if (wanted.takesOperands()) {
            operands.add(argument);
        } else {
            problem("found \"" + argument + "\", wanted options only");
        }
    }

    private Optional<Path> config() {
        String file = values.remove(ServiceCommandLine.CONFIG);
        try {
            return Optional.ofNullable(file).map(Path::of);
        } catch (InvalidPathException e) {
            problem("--config: found \"" + file + "\", wanted a path");
            return Optional.empty();
        }
    }

    private void problem(String problem) {
        problems.add("command line: " + problem);
    }
}
