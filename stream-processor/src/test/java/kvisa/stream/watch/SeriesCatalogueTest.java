package kvisa.stream.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kvisa.contract.alert.SeriesFilter;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.Theme;
import kvisa.contract.assess.XenophobiaLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesCatalogueTest {

    @TempDir
    private Path folder;

    @Test
    void shipsVolumeSharesHostilityAndHotSearch() {
        assertThat(SeriesCatalogue.ofSetting(""))
                .extracting(SeriesDefinition::name)
                .hasSize(32)
                .contains("posts", "oppose-share", "xenophobia", "xenophobia-share", "hotsearch-engagement")
                .contains("posts-15m", "posts-day", "theme-jobs", "lang-zh", "oppose-share-lang-en", "platform-weibo");
    }

    @Test
    void readsEveryCondition() throws IOException {
        Path file = written("""
                [{"name": "jobs", "measure": "share", "minimum": 5, "filter": {"platform": "reddit",
                  "exceptPlatforms": ["x"], "language": "en", "offTopicToo": true, "stance": "oppose",
                  "xenophobiaAtLeast": 2, "theme": "jobs"}}]
                """);

        assertThat(SeriesCatalogue.ofSetting(file.toString()))
                .containsExactly(new SeriesDefinition(
                        "jobs",
                        Measure.SHARE,
                        new SeriesFilter(
                                "reddit",
                                List.of("x"),
                                Language.EN,
                                true,
                                Stance.OPPOSE,
                                XenophobiaLevel.SEVERE,
                                Theme.JOBS),
                        5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "[{\"name\": \"a\"}]; entry 1 wants name, measure and minimum",
                "[{\"name\": \"a b\", \"measure\": \"posts\", \"minimum\": 1}]; series name \"a b\" does not match",
                "[{\"name\": \"a\", \"measure\": \"posts\", \"minimum\": -1}]; has minimum -1.0, wanted at least 0",
                "[{\"name\": \"a\", \"colour\": 1}]; colour",
                "[{\"name\": \"a\", \"measure\": \"likes\"}]; is no measure, wanted one of [posts, texts, authors, engagement, share]",
                "[{\"name\": \"a\", \"measure\": \"posts\", \"unit\": \"texts\", \"minimum\": 1}]; only a share has one",
                "[{\"name\": \"a\", \"measure\": \"posts\", \"window\": \"1h\", \"minimum\": 1}]; has window \"1h\", wanted",
                "[{\"name\": \"a\", \"measure\": \"posts\", \"window\": \"PT7M\", \"minimum\": 1}]; has window PT7M, wanted",
                "[{\"name\": \"a\", \"measure\": \"posts\", \"each\": \"platform\", \"minimum\": 1}]; wants platforms",
                "[; line 1"
            })
    void saysWhatIsWrongAndWhere(String json, String message) throws IOException {
        Path file = written(json);

        assertThatThrownBy(() -> SeriesCatalogue.of(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("series.json: ")
                .hasMessageContaining(message);
    }

    @Test
    void refusesTwoSeriesOfOneName() throws IOException {
        String one = "{\"name\": \"a\", \"measure\": \"posts\", \"minimum\": 1}";
        Path file = written("[" + one + "," + one + "]");

        assertThatThrownBy(() -> SeriesCatalogue.of(file)).hasMessageContaining("series a is defined twice");
    }

    @Test
    void refusesFileThatIsNotThere() {
        assertThatThrownBy(() -> SeriesCatalogue.of(folder.resolve("none.json")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none.json: cannot be read");
    }

    @Test
    void readsUnitWindowAndEach() throws IOException {
        Path file = written("""
                [{"name": "a", "measure": "share", "unit": "authors", "window": "PT15M", "minimum": 5,
                  "each": "platform", "platforms": ["x", "weibo"], "filter": {"stance": "oppose"}}]
                """);

        assertThat(SeriesCatalogue.of(file))
                .extracting(SeriesDefinition::name, SeriesDefinition::unit, SeriesDefinition::window)
                .containsExactly(
                        tuple("a-x", Unit.AUTHORS, Duration.ofMinutes(15)),
                        tuple("a-weibo", Unit.AUTHORS, Duration.ofMinutes(15)));
    }

    @Test
    void seriesWrittenBeforeThereWereWindowsIsHourlyAndAShareIsOneOfTexts() throws IOException {
        Path file = written("[{\"name\": \"a\", \"measure\": \"share\", \"minimum\": 5}]");

        assertThat(SeriesCatalogue.of(file))
                .extracting(SeriesDefinition::unit, SeriesDefinition::window)
                .containsExactly(tuple(Unit.TEXTS, Duration.ofHours(1)));
    }

    private Path written(String json) throws IOException {
        return Files.writeString(folder.resolve("series.json"), json);
    }
}
