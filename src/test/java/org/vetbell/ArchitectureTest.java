package org.vetbell;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.vetbell.architecture.Rules;

/** The code keeps the shape the design gives it. */
class ArchitectureTest {

    private static final ImportOption MAIN = location -> !location.contains("/test-classes/");
    private static final ImportOption NOT_BROKEN =
            location -> !location.contains("/architecture/broken/");

    private static final JavaClasses MAIN_CODE = imported(MAIN);
    private static final JavaClasses ALL_CODE = imported(NOT_BROKEN);

    private final Rules rules = new Rules("org.vetbell");

    @Test
    void packagesFollowTheArrows() {
        rules.arrows().check(MAIN_CODE);
    }

    @Test
    void packagesFormNoCycles() {
        rules.noCycles().check(MAIN_CODE);
    }

    @Test
    void pureCodeUsesValuesOnly() {
        rules.pureCodeUsesValuesOnly().check(MAIN_CODE);
    }

    @Test
    void pureCodeStartsNothing() {
        rules.pureCodeStartsNothing().check(MAIN_CODE);
    }

    @Test
    void pureCodeReadsNoClockAndNoChance() {
        rules.pureCodeReadsNoClockAndNoChance().check(MAIN_CODE);
    }

    @Test
    void resourcesCanBeMadeByRestEasy() {
        rules.resourcesCanBeMadeByRestEasy().check(MAIN_CODE);
    }

    @Test
    void namesMeanSomething() {
        rules.namesMeanSomething().check(ALL_CODE);
    }

    @Test
    void nothingSleeps() {
        rules.nothingSleeps().check(ALL_CODE);
    }

    private static JavaClasses imported(ImportOption option) {
        return new ClassFileImporter().withImportOption(option).importPackages("org.vetbell");
    }
}
