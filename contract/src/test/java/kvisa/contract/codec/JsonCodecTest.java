package kvisa.contract.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kvisa.contract.Samples;
import kvisa.contract.alert.AlertKind;
import kvisa.contract.alert.SpikeAlert;
import kvisa.contract.alert.WatchedSeries;
import kvisa.contract.assess.RefinementState;
import kvisa.contract.post.Post;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JsonCodecTest {

    private static final String GOOD = Codecs.POST.writeText(Samples.post());

    static Stream<Arguments> damages() {
        return Stream.of(
                Arguments.of("", "Post: found JSON MISSING, wanted an object"),
                Arguments.of("[1]", "Post: found JSON ARRAY, wanted an object"),
                Arguments.of("null", "Post: found JSON NULL, wanted an object"),
                Arguments.of("{\"v\":1,", "Post: not readable as JSON at line 1 column "),
                Arguments.of("secret", "Post: not readable as JSON at line 1 column "),
                Arguments.of(GOOD + "{}", "Post: not readable as JSON at line 1 column "),
                Arguments.of("{\"v\":1,\"v\":1}", "Post: not readable as JSON at line 1 column "),
                Arguments.of("{\"id\":\"a\"}", "Post: no version in field \"v\", wanted a whole number from 1"),
                Arguments.of(
                        replaced("\"v\":1", "\"v\":\"1\""), "Post: no version in field \"v\", wanted a whole number"),
                Arguments.of(replaced("\"v\":1", "\"v\":0"), "Post: no version in field \"v\", wanted a whole number"),
                Arguments.of(
                        replaced("\"v\":1", "\"v\":2"), "Post: version 2 is newer than 1, the newest this build reads"),
                Arguments.of(replaced("\"platform\":\"weibo\",", ""), "Post: field origin.platform is missing or null"),
                Arguments.of(replaced("\"weibo\",", "null,"), "Post: field origin.platform is missing or null"),
                Arguments.of(
                        replaced("\"weibo\",", "\"Secret\","),
                        "Post: field origin: platform \"…\" does not match [a-z0-9-]{1,32}"),
                Arguments.of(
                        replaced("\"2025-09-28T02:03:04Z\"", "\"secret\""),
                        "Post: field createdAt is JSON string, wanted Instant"),
                Arguments.of(
                        replaced("\"2025-09-28T02:03:04Z\"", "1759024984000"),
                        "Post: field createdAt is JSON integer, wanted Instant"),
                Arguments.of(replaced("1203", "-3"), "Post: field engagement: likes -3 is negative"),
                Arguments.of(replaced("1203", "1.5"), "Post: field engagement.likes is JSON fraction, wanted Long"),
                Arguments.of(
                        replaced("1203", "99999999999999999999999"),
                        "Post: field engagement.likes is JSON integer, wanted long"),
                Arguments.of(replaced("1203", "\"1.2万\""), "Post: field engagement.likes is JSON string, wanted Long"));
    }

    @ParameterizedTest
    @MethodSource("damages")
    void messageSaysWhatAndWhereButRepeatsNoText(String json, String message) {
        assertThatThrownBy(() -> Codecs.POST.read(json.getBytes(UTF_8)))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessageStartingWith(message)
                .hasNoCause()
                .extracting(problem -> problem.getMessage().toLowerCase(Locale.ROOT))
                .asString()
                .doesNotContain("secret");
    }

    @Test
    void probabilityOutsideItsRangeIsToldWithItsPlace() {
        String json =
                Codecs.ASSESSED_POST.writeText(Samples.assessedPost()).replace("\"oppose\":0.91", "\"oppose\":1.91");

        assertThatThrownBy(() -> Codecs.ASSESSED_POST.read(json.getBytes(UTF_8)))
                .hasMessage("AssessedPost: field assessment.stanceProbabilities: "
                        + "stance probability 1.91 outside [0, 1]");
    }

    @Test
    void elementOfAListIsNamedByItsIndex() {
        String json = Codecs.ASSESSED_POST
                .writeText(Samples.assessedPost())
                .replace("[\"jobs\",\"fairness\"]", "[\"jobs\",\"my \\\"secret\\\" theme\"]");

        assertThatThrownBy(() -> Codecs.ASSESSED_POST.read(json.getBytes(UTF_8)))
                .hasMessageStartingWith(
                        "AssessedPost: field assessment.themes[1]: \"…\" is no theme, wanted one of [jobs, fairness,");
    }

    @Test
    void unknownKindIsRefusedWithoutRepeatingIt() {
        byte[] json = "{\"v\":1,\"kind\":\"secret\"}".getBytes(UTF_8);

        assertThatThrownBy(() -> Codecs.INGEST_PROGRESS.read(json))
                .hasMessageStartingWith("IngestProgress: ")
                .hasMessageEndingWith(" names no known kind");
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        byte[] latin = GOOD.replace("\"zh\"", "\"z\u00e9\"").getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> Codecs.POST.read(latin))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessageStartingWith("Post: not readable as");
    }

    @Test
    void loneSurrogateIsWrittenAsEscapeAndReadBack() {
        Post broken = Samples.sparsePost();

        String json = Codecs.POST.writeText(broken);

        assertThat(json.toLowerCase(Locale.ROOT)).contains("k visa \\ud83d\"");
        assertThat(json.getBytes(UTF_8)).isEqualTo(Codecs.POST.write(broken));
        assertThat(Codecs.POST.read(json.getBytes(UTF_8))).isEqualTo(broken);
    }

    @Test
    void assessedPostOlderThanSecondReadingsNeedsNone() {
        String json = Codecs.ASSESSED_POST.writeText(Samples.assessedPost());
        String old = json.replace(",\"refinement\":\"not-needed\"", "");

        assertThat(old).isNotEqualTo(json);
        assertThat(Codecs.ASSESSED_POST.read(old.getBytes(UTF_8)).refinement()).isEqualTo(RefinementState.NOT_NEEDED);
    }

    @Test
    void assessedPostOlderThanTextClustersHasNone() {
        String json = Codecs.ASSESSED_POST.writeText(Samples.assessedPost());
        String old = json.replace(",\"textCluster\":\"0f1e2d3c4b5a6978\"", "");

        assertThat(old).isNotEqualTo(json);
        assertThat(Codecs.ASSESSED_POST.read(old.getBytes(UTF_8)).textCluster()).isNull();
    }

    @Test
    void versionStandsInTheFirstField() {
        for (Samples.Sample<?> sample : Samples.byFixture().values()) {
            assertThat(new String(sample.written(), UTF_8)).startsWith("{\"v\":1,");
        }
    }

    private static String replaced(String found, String put) {
        assertThat(GOOD).contains(found);
        return GOOD.replaceFirst(Pattern.quote(found), Matcher.quoteReplacement(put));
    }

    @Test
    void alertWrittenBeforeThereWereKindsIsASpikeWithoutExplanation() {
        String old = """
                {"v":1,"id":"posts@2025-09-28T02:00:00Z","series":{"name":"posts","measure":"posts"},"state":"firing",
                 "severity":"warning","times":{"startedAt":"2025-09-28T02:00:00Z","peakAt":"2025-09-28T05:00:00Z",
                 "asOf":"2025-09-28T09:00:00Z"},"reading":{"observed":80,"expected":5,"upper":20,"posts":80,
                 "historySteps":168,"score":2.5},"drivers":[]}
                """;

        SpikeAlert alert = Codecs.SPIKE_ALERT.read(old.getBytes(UTF_8));

        assertThat(alert.kind()).isEqualTo(AlertKind.SPIKE);
        assertThat(alert.explanation()).isNull();
        assertThat(alert.series()).isEqualTo(new WatchedSeries("posts", "posts"));
    }
}
