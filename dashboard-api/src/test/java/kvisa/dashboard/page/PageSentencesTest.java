package kvisa.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kvisa.contract.alert.AlertState;
import kvisa.contract.alert.Severity;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.Target;
import kvisa.contract.assess.Theme;
import org.junit.jupiter.api.Test;

/** The sentences of the page and the rules its files keep, read without a browser. */
class PageSentencesTest {

    private static final Pattern HOLE = Pattern.compile("\\{\\w+}");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern OTHER_HOST =
            Pattern.compile("(?<=[\"'`(\\s])(?:https?:)?//[a-z0-9-]+\\.[a-z]{2,}", Pattern.CASE_INSENSITIVE);
    private static final Pattern KEY_IN_SCRIPT = Pattern.compile("\\bt\\('([^']+)'");
    private static final Pattern COUNTED_KEY = Pattern.compile("\\bcount(?:ed)?\\('([^']+)'");
    private static final Pattern KEY_IN_PAGE =
            Pattern.compile("data-i18n(?:-attr)?=\"(?:[a-z-]+:)?([a-z]+\\.[^\"]+)\"");

    /** Sets whose name the page itself holds in a variable: a filter's name is its label set. */
    private static final Set<String> DIMENSIONS =
            Set.of("stance", "xenophobia", "theme", "target", "platform", "language");

    /** Sets that messages about alerts use beside the page: the server reads the same file. */
    private static final Set<String> FOR_MESSAGES = Set.of("notify", "notify.times");

    @Test
    void everySentenceExistsInBothLanguagesWithTheSameValues() throws Exception {
        JsonNode messages = messages();

        messages.properties().forEach(row -> {
            List<String> languages = new ArrayList<>();
            row.getValue().fieldNames().forEachRemaining(languages::add);
            assertThat(languages).as(row.getKey()).containsExactlyInAnyOrder("en", "zh");
            assertThat(row.getValue())
                    .as(row.getKey())
                    .allMatch(text -> !text.asText().isBlank());
            assertThat(holes(row.getValue().get("zh")))
                    .as(row.getKey())
                    .isEqualTo(holes(row.getValue().get("en")));
        });
        assertThat(messages).hasSizeGreaterThan(100);
    }

    @Test
    void noKeyIsDefinedTwice() throws Exception {
        ObjectMapper strict = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

        assertThat(strict.readTree(messageObject())).isNotEmpty();
    }

    @Test
    void everySentenceThePageAsksForExists() throws Exception {
        Set<String> keys = keys();
        Map<Path, String> files = ownFiles();

        assertThat(found(files, KEY_IN_SCRIPT)).isSubsetOf(keys).hasSizeGreaterThan(50);
        assertThat(found(files, KEY_IN_PAGE)).isSubsetOf(keys).hasSizeGreaterThan(10);
        assertThat(found(files, COUNTED_KEY))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(keys).contains(key + ".one", key + ".other"));
    }

    @Test
    void everySentenceIsUsed() throws Exception {
        String all = ownFiles().entrySet().stream()
                .filter(file -> !file.getKey().endsWith("messages.js"))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("\n"));

        assertThat(keys()).allMatch(key -> isUsed(key, all), "is asked for somewhere");
    }

    /** Used whole, without its plural form, or as the member of a set that is chosen at run time. */
    private static boolean isUsed(String key, String all) {
        String stem = key.replaceFirst("\\.(one|other)$", "");
        String set = key.substring(0, Math.max(0, key.lastIndexOf('.')));
        return DIMENSIONS.contains(set)
                || FOR_MESSAGES.contains(set)
                || Stream.of(
                                "'" + key + "'",
                                "\"" + key + "\"",
                                ":" + key + "\"",
                                "'" + stem + "'",
                                "`" + set + ".${",
                                "'" + set + "'")
                        .anyMatch(all::contains);
    }

    @Test
    void everyLabelOfTheContractHasAName() throws Exception {
        Set<String> keys = keys();

        assertThat(keys)
                .containsAll(named("stance.", Stance.values()))
                .containsAll(named("theme.", Theme.values()))
                .containsAll(named("target.", Target.values()))
                .containsAll(named("language.", Language.values()))
                .containsAll(named("alerts.state.", AlertState.values()))
                .containsAll(named("alerts.severity.", Severity.values()))
                .contains("xenophobia.0", "xenophobia.1", "xenophobia.2");
    }

    @Test
    void sentencesStandInOnePlaceOnly() throws Exception {
        ownFiles().forEach((file, text) -> {
            if (!file.endsWith("messages.js")) {
                assertThat(CHINESE.matcher(text).find())
                        .as("Chinese words in " + file)
                        .isFalse();
            }
        });
    }

    @Test
    void noFileAsksAnotherHost() throws Exception {
        ownFiles()
                .forEach((file, text) -> assertThat(OTHER_HOST
                                .matcher(text.replace("http://www.w3.org/2000/svg", ""))
                                .results()
                                .map(MatchResult::group))
                        .as("addresses in " + file)
                        .isEmpty());
    }

    private static Set<String> holes(JsonNode sentence) {
        return HOLE.matcher(sentence.asText())
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> found(Map<Path, String> files, Pattern pattern) {
        return files.values().stream()
                .flatMap(text -> pattern.matcher(text).results().map(result -> result.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> named(String set, Object[] values) {
        return Arrays.stream(values).map(value -> set + value).toList();
    }

    private static Set<String> keys() throws Exception {
        Set<String> keys = new TreeSet<>();
        messages().fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static JsonNode messages() throws Exception {
        return new ObjectMapper().readTree(messageObject());
    }

    /** The object literal of messages.js, which is plain JSON. */
    private static String messageObject() throws Exception {
        String module = Files.readString(web().resolve("js/messages.js"));
        return module.substring(module.indexOf("= {") + 2, module.lastIndexOf('}') + 1);
    }

    private static Map<Path, String> ownFiles() throws Exception {
        try (Stream<Path> files = Files.walk(web())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("vendor"))
                    .collect(Collectors.toMap(file -> file, PageSentencesTest::read));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Path web() throws URISyntaxException {
        URL page = Objects.requireNonNull(PageSentencesTest.class.getResource("/web/index.html"));
        return Objects.requireNonNull(Path.of(page.toURI()).getParent());
    }
}
