package dev.valuestream.metrics;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.concurrent.ThreadLocalRandom;

/** The arrows of the module, and what a library must not do. */
@AnalyzeClasses(packages = "dev.valuestream", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String CONTRACT = "dev.valuestream.metrics";
    private static final String INTERNAL = "dev.valuestream.metrics.internal..";
    private static final String STANDARD = "dev.valuestream.metrics.standard..";
    private static final String[] FAMILIES = {
        "dev.valuestream.metrics.time..",
        "dev.valuestream.metrics.quality..",
        "dev.valuestream.metrics.capacity..",
        "dev.valuestream.metrics.queue..",
        "dev.valuestream.metrics.organisation.."
    };

    @ArchTest
    static final ArchRule contract_knowsNoMetric = noClasses()
            .that()
            .resideInAPackage(CONTRACT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.valuestream.metrics.*..");

    @ArchTest
    static final ArchRule internals_knowNoMetric = noClasses()
            .that()
            .resideInAPackage(INTERNAL)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FAMILIES);

    @ArchTest
    static final ArchRule theStandardList_isKnownToNone = noClasses()
            .that()
            .resideOutsideOfPackage(STANDARD)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(STANDARD);

    @ArchTest
    static final ArchRule metrics_knowNeitherFormatsNorTheCommandLine = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.valuestream.io..", "dev.valuestream.cli..");

    @ArchTest
    static final ArchRule metrics_seeOfTheModelWhatIsExported = noClasses()
            .that()
            .resideInAPackage("dev.valuestream.metrics..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.valuestream.model.internal..", "dev.valuestream.distribution.internal..");

    @ArchTest
    static final ArchRule whatIf_isKnownToNoMetric = noClasses()
            .that()
            .resideInAnyPackage("dev.valuestream.metrics..", "dev.valuestream.queueing..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.valuestream.whatif..");

    @ArchTest
    static final ArchRule whatIf_looksUpWhatIsPublic = noClasses()
            .that()
            .resideInAPackage("dev.valuestream.whatif..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(INTERNAL, "dev.valuestream.queueing..");

    @ArchTest
    static final ArchRule queueingFormulas_knowNoMap = noClasses()
            .that()
            .resideInAPackage("dev.valuestream.queueing..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.valuestream.model..", "dev.valuestream.graph..", "dev.valuestream.metrics..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule queueingFormulas_useUnitsAndTrafficEquationsAtMost = classes()
            .that()
            .resideInAPackage("dev.valuestream.queueing..")
            .should()
            .onlyDependOnClassesThat(resideInAPackage("dev.valuestream.queueing..")
                    .or(resideInAPackage("dev.valuestream.unit.."))
                    .or(resideInAPackage("dev.valuestream.traffic.."))
                    .or(resideInAPackage("java.."))
                    .or(resideInAPackage("org.jspecify.annotations..")));

    @ArchTest
    static final ArchRule queueingAndSimulation_neverSeeEachOther = slices().matching(
                    "dev.valuestream.(queueing|simulation)..")
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule simulation_knowsNoMetric = noClasses()
            .that()
            .resideInAPackage("dev.valuestream.simulation..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FAMILIES)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.valuestream.metrics.network..",
                    "dev.valuestream.metrics.simulated..",
                    "dev.valuestream.whatif..");

    @ArchTest
    static final ArchRule simulationEngine_knowsNotWhoAsks = noClasses()
            .that()
            .resideInAPackage("dev.valuestream.simulation.internal..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.valuestream.simulation");

    @ArchTest
    static final ArchRule packages_haveNoCycles =
            slices().matching("dev.valuestream.metrics.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule metrics_useOnlyWhatTheModuleMay = classes()
            .that()
            .resideInAPackage("dev.valuestream.metrics..")
            .should()
            .onlyDependOnClassesThat(resideInAPackage("dev.valuestream..")
                    .or(resideInAPackage("java.."))
                    .or(resideInAPackage("com.google.common.."))
                    .or(resideInAPackage("org.jspecify.annotations..")));

    @ArchTest
    static final ArchRule everyMetric_isFinalAndPublic = classes()
            .that()
            .implement(Metric.class)
            .should()
            .bePublic()
            .andShould()
            .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL);

    @ArchTest
    static final ArchRule nothing_isPrinted = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(PrintStream.class);

    @ArchTest
    static final ArchRule noClock_isRead = noClasses()
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule noDefault_isAskedFor = noClasses()
            .should()
            .callMethod(Locale.class, "getDefault")
            .orShould()
            .callMethod(ZoneId.class, "systemDefault")
            .orShould()
            .callMethod(TimeZone.class, "getDefault")
            .orShould()
            .callMethod(Charset.class, "defaultCharset")
            .orShould()
            .callMethod(String.class, "getBytes")
            .orShould()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(String.class, "format", String.class, Object[].class)
            .orShould()
            .callMethod(String.class, "formatted", Object[].class)
            .orShould()
            .callConstructor(String.class, byte[].class);

    @ArchTest
    static final ArchRule noRandomness_isWithoutSeed = noClasses()
            .should()
            .callConstructor(Random.class)
            .orShould()
            .callConstructor(SplittableRandom.class)
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ThreadLocalRandom.class);
}
