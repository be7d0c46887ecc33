package org.govhall.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each promise holds for the program, and each can be broken: the planted violations show it. */
class HouseRulesTest {

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.govhall");

    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");

    static Stream<Named<ArchRule>> rules() {
        return Stream.of(
                Named.of("the calendar knows no framework", HouseRules.THE_CALENDAR_KNOWS_NO_FRAMEWORK),
                Named.of("controllers stay inside", HouseRules.CONTROLLERS_STAY_INSIDE_THEIR_MODULE),
                Named.of("entities stay inside", HouseRules.ENTITIES_STAY_INSIDE_THEIR_MODULE),
                Named.of("entities have verbs", HouseRules.ENTITIES_HAVE_VERBS_NOT_SETTERS),
                Named.of("time is injected", HouseRules.TIME_IS_INJECTED),
                Named.of("names say what a thing is", HouseRules.NAMES_SAY_WHAT_A_THING_IS));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theProgramKeepsThePromise(ArchRule rule) {
        rule.check(PROGRAM);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aBrokenPromiseIsFound(ArchRule rule) {
        assertThat(rule.evaluate(PLANTED).hasViolation()).isTrue();
    }
}
