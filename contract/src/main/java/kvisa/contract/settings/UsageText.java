package kvisa.contract.settings;

import java.util.List;
import java.util.Map;

/** Lays out the usage text of a command line. Not thread-safe. */
final class UsageText {

    private final StringBuilder text = new StringBuilder();

    UsageText line(String line) {
        text.append(line).append(System.lineSeparator());
        return this;
    }

    UsageText chapter(String title) {
        return line("").line(title);
    }

    UsageText chapters(Map<String, String> textByTitle) {
        textByTitle.forEach((title, body) -> chapter(title + ":").line(body));
        return this;
    }

    /** Names in one column, meanings in the other. */
    UsageText entries(Map<String, String> meaningByName) {
        meaningByName.forEach((name, meaning) -> line(String.format("  %-26s %s", name, meaning)));
        return this;
    }

    /** Keys are long, so meanings stand below them. */
    UsageText settings(List<Setting<?>> catalogue) {
        catalogue.forEach(setting -> line("  --" + setting.key() + "=VALUE")
                .line("        " + setting.meaning())
                .line("        " + byDefault(setting) + setting.environmentName()));
        return this;
    }

    private static String byDefault(Setting<?> setting) {
        return setting.defaultText().isEmpty() ? "" : "default " + setting.defaultText() + "; ";
    }

    @Override
    public String toString() {
        return text.toString().stripTrailing();
    }
}
