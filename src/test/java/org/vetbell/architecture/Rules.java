package org.vetbell.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Random;
import java.util.Timer;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * The rules of the code's shape below one root package. All of them accept packages that are still
 * empty.
 *
 * @param root the package that holds {@code clinic}, {@code call} and the others
 */
public record Rules(String root) {

    private static final String[] PURE = {"clinic", "triage", "call", "audio", "port"};

    /** What pure code may use of the JDK: values and collections. */
    private static final String[] VALUES = {
        "java.lang..",
        "java.util..",
        "java.time..",
        "java.math",
        "java.text",
        "java.nio",
        "java.nio.charset",
        ""
    };

    /** Each package uses only what its row of the table names. */
    public ArchRule arrows() {
        return classes()
                .that()
                .resideInAPackage(root + ".*..")
                .should(new FollowTheArrows(root))
                .allowEmptyShould(true);
    }

    public ArchRule noCycles() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles().allowEmptyShould(true);
    }

    /** No files, sockets, streams, frameworks. */
    public ArchRule pureCodeUsesValuesOnly() {
        return classes()
                .that()
                .resideInAnyPackage(pure())
                .should()
                .onlyDependOnClassesThat(
                        DescribedPredicate.or(
                                resideInAPackage(root + ".."),
                                elementOf(VALUES).as("are values of the JDK")))
                .allowEmptyShould(true);
    }

    /** No threads, timers, locks, processes. */
    public ArchRule pureCodeStartsNothing() {
        return noClasses()
                .that()
                .resideInAnyPackage(pure())
                .should()
                .dependOnClassesThat(
                        assignableTo(Thread.class)
                                .or(assignableTo(Executor.class))
                                .or(assignableTo(Timer.class))
                                .or(assignableTo(Process.class))
                                .or(assignableTo(ProcessBuilder.class))
                                .or(assignableTo(Runtime.class))
                                .or(resideInAPackage("java.util.concurrent.locks..")))
                .allowEmptyShould(true);
    }

    /** Time and chance come in as arguments, so that a recorded call replays exactly. */
    public ArchRule pureCodeReadsNoClockAndNoChance() {
        return noClasses()
                .that()
                .resideInAnyPackage(pure())
                .should()
                .dependOnClassesThat(
                        assignableTo(Clock.class)
                                .or(assignableTo(InstantSource.class))
                                .or(assignableTo(Random.class))
                                .or(assignableTo(RandomGenerator.class)))
                .orShould()
                .callMethodWhere(
                        target(owner(resideInAPackage("java.time.."))).and(target(name("now"))))
                .orShould()
                .callMethodWhere(
                        target(owner(assignableTo(System.class)))
                                .and(target(nameMatching("currentTimeMillis|nanoTime|getenv"))))
                .orShould()
                .callMethodWhere(target(nameMatching("randomUUID|random|shuffle")))
                .allowEmptyShould(true);
    }

    /** RESTEasy refuses to deploy a resource that only has a constructor with parameters. */
    public ArchRule resourcesCanBeMadeByRestEasy() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .areAnnotatedWith(Path.class)
                .should(havePublicConstructorWithoutParameters())
                .allowEmptyShould(true);
    }

    /** A name says what a type does; these say nothing. */
    public ArchRule namesMeanSomething() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .haveNameMatching(".*(Impl|Manager|Utils?|Helper|Base|DTO|Dto)")
                .allowEmptyShould(true);
    }

    /** A test that sleeps is slow on a good day and wrong on a bad one. */
    public ArchRule nothingSleeps() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .callMethodWhere(target(name("sleep")).and(target(owner(sleeper()))))
                .allowEmptyShould(true);
    }

    private static ArchCondition<JavaClass> havePublicConstructorWithoutParameters() {
        return ArchCondition.from(
                DescribedPredicate.describe(
                        "have a public constructor without parameters",
                        type ->
                                type.tryGetConstructor()
                                        .filter(
                                                constructor ->
                                                        constructor
                                                                .getModifiers()
                                                                .contains(JavaModifier.PUBLIC))
                                        .isPresent()));
    }

    private static DescribedPredicate<JavaClass> sleeper() {
        return assignableTo(Thread.class).or(assignableTo(TimeUnit.class));
    }

    private static DescribedPredicate<JavaClass> elementOf(String... packages) {
        DescribedPredicate<JavaClass> inOne = JavaClass.Predicates.resideInAnyPackage(packages);
        return DescribedPredicate.describe(
                "are in one of these packages", type -> inOne.test(type.getBaseComponentType()));
    }

    private String[] pure() {
        return Stream.of(PURE).map(part -> root + "." + part + "..").toArray(String[]::new);
    }
}
