package kvisa.sentiment.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kvisa.contract.assess.Language;
import kvisa.sentiment.Loaded;
import kvisa.sentiment.RandomTexts;
import kvisa.sentiment.corpus.AuthoredCorpus;
import kvisa.sentiment.corpus.LabelledPost;
import kvisa.sentiment.corpus.Split;
import kvisa.sentiment.text.Folding;
import kvisa.sentiment.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One walk finds what trying every expression at every place finds. */
class PatternsPropertyTest {

    private static final List<String> COLUMNS = List.of("name", "lang", "pattern", "note");

    @ParameterizedTest
    @CsvSource({"cues.tsv, zh", "cues.tsv, en", "names.tsv, zh", "names.tsv, en"})
    void theWalkFindsWhatTryingEverythingFinds(String file, String language) {
        Patterns patterns = Patterns.shipped(file, Language.of(language));
        List<Row> rows = TsvTable.shipped(file, COLUMNS).rows().stream()
                .filter(row -> row.text("lang").equals(language))
                .map(row -> Row.of(row.text("name"), row.parsed("pattern", Alternatives::of)))
                .toList();

        texts().forEach(text -> assertThat(patterns.all(text)).isEqualTo(byTryingEverything(rows, text)));
    }

    private static Stream<String> texts() {
        Stream<String> real = AuthoredCorpus.posts(Split.DEV).stream()
                .map(LabelledPost::text)
                .flatMap(text ->
                        Stream.of(Loaded.LANGUAGES.prepare(text, null).text(), text, text.toUpperCase(Locale.ROOT)));
        return Stream.concat(real, RandomTexts.some(400, 7));
    }

    private record Row(String name, List<String> strings, List<Pattern> words, List<Pattern> rest) {

        static Row of(String name, Alternatives alternatives) {
            Stream<String> prefixes = alternatives.prefixes().stream().map(prefix -> prefix + "[a-z0-9_]*");
            Stream<Pattern> words = Stream.concat(alternatives.words().stream(), prefixes)
                    .map(word -> Pattern.compile("(?<![a-z0-9_])" + word + "(?![a-z0-9_])"));
            String rest = String.join("|", alternatives.rest());
            return new Row(
                    name,
                    alternatives.strings().stream().map(Folding::lower).toList(),
                    words.toList(),
                    rest.isEmpty() ? List.of() : List.of(Pattern.compile(rest, Pattern.CASE_INSENSITIVE)));
        }
    }

    private static List<Cue> byTryingEverything(List<Row> rows, String text) {
        List<Cue> found = new ArrayList<>();
        String folded = Folding.lower(text);
        for (Row row : rows) {
            for (String string : row.strings()) {
                for (int at = folded.indexOf(string); at >= 0; at = folded.indexOf(string, at + 1)) {
                    found.add(new Cue(row.name(), new Span(at, at + string.length())));
                }
            }
            row.words().forEach(word -> addMatches(row.name(), word, folded, found));
            row.rest().forEach(rest -> addMatches(row.name(), rest, text, found));
        }
        return withoutOverlaps(found);
    }

    private static void addMatches(String name, Pattern pattern, String text, List<Cue> found) {
        pattern.matcher(text)
                .results()
                .filter(match -> match.end() > match.start())
                .forEach(match -> found.add(new Cue(name, new Span(match.start(), match.end()))));
    }

    private static List<Cue> withoutOverlaps(List<Cue> found) {
        found.sort(Comparator.comparingInt((Cue each) -> each.span().start())
                .thenComparingInt(each -> -each.span().end())
                .thenComparing(Cue::name));
        Map<String, Integer> doneUntil = new HashMap<>();
        List<Cue> kept = new ArrayList<>();
        for (Cue cue : found) {
            if (cue.span().start() >= doneUntil.getOrDefault(cue.name(), 0)) {
                doneUntil.put(cue.name(), cue.span().end());
                kept.add(cue);
            }
        }
        return kept;
    }
}
