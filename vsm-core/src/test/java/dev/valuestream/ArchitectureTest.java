package dev.valuestream;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Formatter;
import java.util.Locale;
import java.util.Random;
import java.util.Scanner;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;

/** The arrows between the packages of this module, and what none of them may do. */
@AnalyzeClasses(packages = "dev.valuestream", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "dev.valuestream";

    private static ArchRule seesOnly(String name, String... others) {
        String[] allowed = Stream.of(
                        Stream.of("java..", "org.jspecify..", "com.google.common..", "com.google.errorprone..", ROOT),
                        Stream.of(ROOT + "." + name + ".."),
                        Stream.of(others))
                .flatMap(s -> s)
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(ROOT + "." + name + "..")
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.describe(
                        "are of " + String.join(", ", allowed),
                        c -> c.isPrimitive()
                                || c.isArray()
                                || JavaClass.Predicates.resideInAnyPackage(allowed)
                                        .test(c)))
                .because("architecture.md draws the arrows so");
    }

    private static String[] of(String... names) {
        return Stream.of(names).map(n -> ROOT + "." + n + "..").toArray(String[]::new);
    }

    @ArchTest
    static final ArchRule unit_sees_nothing = seesOnly("unit");

    @ArchTest
    static final ArchRule problem_sees_nothing = seesOnly("problem");

    @ArchTest
    static final ArchRule distribution_sees_units = seesOnly("distribution", of("unit"));

    @ArchTest
    static final ArchRule model_sees_units_problems_and_distributions =
            seesOnly("model", of("unit", "problem", "distribution"));

    @ArchTest
    static final ArchRule graph_sees_the_model_and_jgrapht = seesOnly(
            "graph",
            Stream.concat(Stream.of(of("model", "unit", "problem", "distribution")), Stream.of("org.jgrapht.."))
                    .toArray(String[]::new));

    @ArchTest
    static final ArchRule traffic_sees_the_solver_alone = seesOnly("traffic", of("model.internal"));

    @ArchTest
    static final ArchRule plan_sees_changes_and_the_model =
            seesOnly("plan", of("change", "model", "unit", "problem", "distribution"));

    @ArchTest
    static final ArchRule jgrapht_is_seen_by_graph_only = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + ".graph..", ROOT + ".change..", ROOT + ".plan..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jgrapht..");

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("dev.valuestream.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobody_writes_to_the_console = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .accessField(System.class, "in")
            .orShould()
            .callMethodWhere(target(name("printStackTrace")))
            .because("a library writes no word on stdout or stderr");

    @ArchTest
    static final ArchRule nobody_reads_a_clock = noClasses()
            .should()
            .callMethodWhere(target(name("now"))
                    .and(target(owner(DescribedPredicate.describe(
                            "a clock",
                            (JavaClass c) -> Stream.of(
                                            Instant.class,
                                            LocalDate.class,
                                            LocalDateTime.class,
                                            LocalTime.class,
                                            OffsetDateTime.class,
                                            ZonedDateTime.class)
                                    .anyMatch(c::isEquivalentTo))))))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .because("the same input gives the same bytes at any time");

    @ArchTest
    static final ArchRule nobody_takes_what_the_machine_has_as_default = noClasses()
            .should()
            .callMethod(Locale.class, "getDefault")
            .orShould()
            .callMethod(ZoneId.class, "systemDefault")
            .orShould()
            .callMethod(TimeZone.class, "getDefault")
            .orShould()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(String.class, "format", String.class, Object[].class)
            .orShould()
            .callMethod(String.class, "formatted", Object[].class)
            .orShould()
            .callMethod(String.class, "getBytes")
            .orShould()
            .callConstructor(String.class, byte[].class)
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Scanner.class, Formatter.class, java.io.FileReader.class, java.io.FileWriter.class)
            .because("locale, zone and charset of the machine must not show");

    @ArchTest
    static final ArchRule nobody_rolls_dice = noClasses()
            .should()
            .callMethod(Math.class, "random")
            .orShould()
            .callConstructor(Random.class)
            .orShould()
            .callConstructor(java.util.SplittableRandom.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.util.concurrent.ThreadLocalRandom.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.security.SecureRandom.class)
            .because("randomness comes from outside, with its seed");

    @ArchTest
    static final ArchRule statics_hold_no_state = classes()
            .should(new ArchCondition<>("have only final static fields") {
                @Override
                public void check(JavaClass owner, ConditionEvents events) {
                    for (JavaField field : owner.getFields()) {
                        boolean wrong = field.getModifiers().contains(JavaModifier.STATIC)
                                && !field.getModifiers().contains(JavaModifier.FINAL);
                        if (wrong) {
                            events.add(SimpleConditionEvent.violated(
                                    field, field.getFullName() + " can be changed by anyone"));
                        }
                    }
                }
            });

    private static boolean isExported(JavaClass type) {
        return !type.getPackageName().endsWith(".internal")
                && type.getModifiers().contains(JavaModifier.PUBLIC)
                && (type.getEnclosingClass().isEmpty()
                        || isExported(type.getEnclosingClass().get()));
    }

    private static boolean isPublic(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static Stream<JavaType> signature(JavaMember member) {
        if (member instanceof JavaCodeUnit unit) {
            return Stream.of(
                            Stream.of(unit.getReturnType()),
                            unit.getParameterTypes().stream(),
                            unit.getThrowsClause().getTypes().stream())
                    .flatMap(s -> s);
        }
        return Stream.of(((JavaField) member).getType());
    }

    private static boolean isOurs(JavaClass type, String inPackage) {
        String name = type.getBaseComponentType().getName();
        boolean plain = type.getBaseComponentType().isPrimitive() || name.startsWith("java.");
        boolean own = name.startsWith(ROOT) && !name.contains(".internal.");
        return plain || own || (inPackage.equals(ROOT + ".graph") && name.equals("org.jgrapht.Graph"));
    }

    @ArchTest
    static final ArchRule signatures_show_no_foreign_types = classes()
            .that(DescribedPredicate.describe("are exported", ArchitectureTest::isExported))
            .should(new ArchCondition<>("show only their own types and the JDK's") {
                @Override
                public void check(JavaClass owner, ConditionEvents events) {
                    for (JavaMember member : owner.getMembers()) {
                        Set<JavaClass> types = signature(member)
                                .flatMap(t -> t.getAllInvolvedRawTypes().stream())
                                .collect(java.util.stream.Collectors.toSet());
                        for (JavaClass type : types) {
                            if (isPublic(member) && !isOurs(type, owner.getPackageName())) {
                                events.add(SimpleConditionEvent.violated(
                                        member, member.getFullName() + " shows " + type.getName()));
                            }
                        }
                    }
                }
            });

    /** The rules above would all hold for no classes at all. */
    @ArchTest
    static void rules_look_at_this_module(JavaClasses imported) {
        assertThat(imported.size()).isGreaterThan(100);
        assertThat(imported.contain(ROOT + ".model.ValueStream")).isTrue();
        assertThat(imported.contain(ROOT + ".model.internal.Branches")).isTrue();
        assertThat(imported.stream()
                        .flatMap(c -> c.getMethodCallsFromSelf().stream())
                        .map(JavaMethodCall::getName))
                .contains("getAsDouble");
    }
}
