package kvisa.allinone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import kvisa.sentiment.language.Languages;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;

class ClassifyBenchmarkTest {

    @Test
    void everyWayIsABenchmarkAndEveryBenchmarkAWay() {
        List<String> benchmarks = Arrays.stream(ClassifyBenchmark.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Benchmark.class))
                .map(Method::getName)
                .toList();

        assertThat(Way.ALL).extracting(Way::method).containsExactlyInAnyOrderElementsOf(benchmarks);
        assertThat(Way.ALL.get(0)).isEqualTo(Way.FLOOR);
    }

    @Test
    void measuredPostsAreThoseOfTheDemonstrationWithSomeLongOnes() {
        Languages languages = Languages.shipped();

        List<String> mix = BenchPosts.MIX.texts(languages);

        assertThat(mix).hasSizeGreaterThan(500);
        assertThat(BenchPosts.ZH.texts(languages)).hasSizeGreaterThan(100).doesNotContain(mix.get(0));
        assertThat(BenchPosts.EN.texts(languages)).hasSizeGreaterThan(100);
        assertThat(mix.stream().filter(text -> text.length() > 300).count()).isGreaterThan(mix.size() / 20);
    }

    @Test
    void theBenchmarksAreGenerated() {
        assertThat(ClassifyBenchmark.class.getResource("/META-INF/BenchmarkList"))
                .as("written by JMH's annotation processor while compiling")
                .isNotNull();
    }
}
