package org.vetbell.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Every rule is able to fail. */
class RulesTest {

    private static final String ROOT = "org.vetbell.architecture.broken";
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(ROOT);

    private final Rules rules = new Rules(ROOT);

    @Test
    void anEdgeThatUsesAnotherIsFound() {
        assertFinds(rules.arrows(), "Page", "Table");
    }

    @Test
    void anEdgeThatUsesAForeignPartOfThePlatformIsFound() {
        assertFinds(rules.arrows(), "Page", "jakarta.persistence.Entity");
    }

    @Test
    void aCycleIsFound() {
        assertFinds(rules.noCycles(), "Caller", "RecklessHelper");
    }

    @Test
    void filesInPureCodeAreFound() {
        assertFinds(rules.pureCodeUsesValuesOnly(), "java.io.File");
    }

    @Test
    void threadsInPureCodeAreFound() {
        assertFinds(rules.pureCodeStartsNothing(), "java.lang.Thread");
    }

    @Test
    void clocksAndChanceInPureCodeAreFound() {
        assertFinds(rules.pureCodeReadsNoClockAndNoChance(), "Instant.now()", "randomUUID");
    }

    @Test
    void aResourceRestEasyCannotMakeIsFound() {
        assertFinds(rules.resourcesCanBeMadeByRestEasy(), "Page");
    }

    @Test
    void emptyNamesAreFound() {
        assertFinds(rules.namesMeanSomething(), "RecklessHelper");
    }

    @Test
    void sleepIsFound() {
        assertFinds(rules.nothingSleeps(), "Thread.sleep");
    }

    @Test
    void packagesThatAreStillEmptyAreAccepted() {
        JavaClasses nothing = new ClassFileImporter().importPackages("org.vetbell.nowhere");

        assertThat(rules.arrows().evaluate(nothing).hasViolation()).isFalse();
        assertThat(rules.pureCodeUsesValuesOnly().evaluate(nothing).hasViolation()).isFalse();
    }

    private static void assertFinds(ArchRule rule, String... words) {
        assertThatThrownBy(() -> rule.check(BROKEN))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(words);
    }
}
