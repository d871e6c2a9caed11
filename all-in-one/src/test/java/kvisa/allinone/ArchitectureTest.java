package kvisa.allinone;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What never imports what; the rules of docs/decisions/0005-modules-and-their-borders.md. */
class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("kvisa");

    private static final DescribedPredicate<JavaClass> KAFKA = resideInAnyPackage("org.apache.kafka..", "kafka..");

    @TestFactory
    Stream<DynamicTest> bordersHold() {
        return Stream.of(
                        contractKnowsOnlyJacksonAndJSpecify(),
                        modulesPointOneWay("kvisa.ingest..", "kvisa.contract.."),
                        modulesPointOneWay("kvisa.sentiment..", "kvisa.contract.."),
                        modulesPointOneWay("kvisa.stream..", "kvisa.contract..", "kvisa.sentiment.."),
                        modulesPointOneWay("kvisa.dashboard..", "kvisa.contract.."),
                        kafkaStaysAtTheEdges(),
                        onlyOnePackageKnows("com.hankcs..", "kvisa.sentiment.text.hanlp.."),
                        onlyOnePackageKnows("edu.stanford..", "kvisa.sentiment.text.corenlp.."),
                        onlyOnePackageKnows("ai.onnxruntime..", "kvisa.sentiment.encoder.onnx.."),
                        onlyOnePackageKnows("ai.djl..", "kvisa.sentiment.train.encoder.."),
                        onlyOnePackageKnows("java.sql..", "kvisa.dashboard.history.duckdb.."),
                        handlersSeeInterfaces(),
                        timeComesIn(),
                        environmentComesIn(),
                        formatsNeverSeeEachOther(),
                        noCyclesWithin("kvisa.contract"),
                        noCyclesWithin("kvisa.ingest"),
                        noCyclesWithin("kvisa.sentiment"),
                        noCyclesWithin("kvisa.stream"),
                        noCyclesWithin("kvisa.dashboard"))
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(PRODUCT)));
    }

    private static ArchRule contractKnowsOnlyJacksonAndJSpecify() {
        return classes()
                .that()
                .resideInAPackage("kvisa.contract..")
                .and()
                .resideOutsideOfPackage("kvisa.contract.kafka..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "com.fasterxml.jackson..", "org.jspecify..", "kvisa.contract..");
    }

    private static ArchRule modulesPointOneWay(String module, String... allowed) {
        DescribedPredicate<JavaClass> foreign = resideInAPackage("kvisa..")
                .and(DescribedPredicate.not(resideInAPackage(module)))
                .and(DescribedPredicate.not(resideInAnyPackage(allowed)));
        return noClasses().that().resideInAPackage(module).should().dependOnClassesThat(foreign);
    }

    private static ArchRule kafkaStaysAtTheEdges() {
        return noClasses()
                .that()
                .resideInAPackage("kvisa..")
                .and()
                .resideOutsideOfPackages("..kafka..", "kvisa.stream.topology..", "kvisa.allinone..")
                .and()
                .haveSimpleNameNotEndingWith("Main")
                .and()
                // The component that owns the Kafka Streams client of the stream processor.
                .doNotHaveFullyQualifiedName("kvisa.stream.StreamProcessor")
                .should()
                .dependOnClassesThat(KAFKA);
    }

    private static ArchRule onlyOnePackageKnows(String technology, String owner) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(owner)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(technology);
    }

    private static ArchRule handlersSeeInterfaces() {
        return noClasses()
                .that()
                .resideInAPackage("kvisa.dashboard.http..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("kvisa.dashboard.history.duckdb..", "kvisa.dashboard.kafka..");
    }

    private static ArchRule timeComesIn() {
        return noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Main")
                .and()
                .resideOutsideOfPackage("kvisa.allinone..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(InstantSource.class, "system");
    }

    private static ArchRule environmentComesIn() {
        return noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Main")
                .and()
                .resideOutsideOfPackage("kvisa.allinone.cli..")
                .should()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class);
    }

    private static ArchRule formatsNeverSeeEachOther() {
        return slices().matching("kvisa.ingest.format.(*)..").should().notDependOnEachOther();
    }

    private static ArchRule noCyclesWithin(String module) {
        return slices().matching(module + ".(*)..").should().beFreeOfCycles();
    }
}
