package dev.valuestream.io;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/** The arrows of the module, and what a library must not do. */
@AnalyzeClasses(packages = "dev.valuestream.io", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule formats_neverSeeEachOther = slices().matching("dev.valuestream.io.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAPackage("dev.valuestream.io.internal"))
            .ignoreDependency(
                    resideInAPackage("dev.valuestream.io.html"), resideInAPackage("dev.valuestream.io.svg.."));

    @ArchTest
    static final ArchRule whatFormatsAreMadeOf_knowsNoFormat = noClasses()
            .that()
            .resideInAPackage("dev.valuestream.io.internal")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.valuestream.io.*..")
                    .and(not(resideInAPackage("dev.valuestream.io.internal"))));

    @ArchTest
    static final ArchRule whatFormatsShare_knowsNoFormat = noClasses()
            .that()
            .resideInAPackage("dev.valuestream.io")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.valuestream.io.*..");

    @ArchTest
    static final ArchRule jackson_isSeenInJsonOnly = noClasses()
            .that()
            .resideOutsideOfPackage("dev.valuestream.io.json..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("tools.jackson..");

    @ArchTest
    static final ArchRule dataBinding_isUsedNowhere =
            noClasses().should().dependOnClassesThat().resideInAPackage("tools.jackson.databind..");

    @ArchTest
    static final ArchRule layout_doesNotDraw = noClasses()
            .that()
            .resideInAPackage("dev.valuestream.io.svg.internal.layout..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.valuestream.io.svg.internal.draw..", "javax.xml..");

    @ArchTest
    static final ArchRule positions_areDataOnly = noClasses()
            .that()
            .resideInAPackage("dev.valuestream.io.svg.layout")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.valuestream.io.svg.internal.layout..",
                    "dev.valuestream.io.svg.internal.text..",
                    "dev.valuestream.io.svg.internal.draw..");

    @ArchTest
    static final ArchRule figuresBecomeText_inOnePlace = noClasses()
            .that()
            .resideInAnyPackage("dev.valuestream.io.svg.internal.layout..", "dev.valuestream.io.svg.internal.draw..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.valuestream.metrics..");

    @ArchTest
    static final ArchRule formats_knowNoCommandLine =
            noClasses().should().dependOnClassesThat().resideInAPackage("dev.valuestream.cli..");

    @ArchTest
    static final ArchRule library_hasNoClockAndNoChance = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, Random.class, ThreadLocalRandom.class)
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime");

    @ArchTest
    static final ArchRule library_saysNothingOnItsOwn =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");

    @ArchTest
    static final ArchRule plantedBug_aRuleThatCanFail_isBrokenByTheRealClasses = classes()
            .that()
            .haveSimpleName("TreeReader")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("tools.jackson..");
}
