package org.govhall.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.govhall.testing.LifecycleRule;
import org.govhall.testing.Rule;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Every rule of a case's life has a test that names it. */
class LifecycleCoverageTest {

    private final Set<LifecycleRule> held = EnumSet.noneOf(LifecycleRule.class);
    private final List<String> noTests = new ArrayList<>();

    @Test
    void everyRuleHasATestThatNamesIt() {
        for (JavaClass tests : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                .importPackages("org.govhall")) {
            if (tests.isAnnotatedWith(Rule.class)) {
                hold(tests.getAnnotationOfType(Rule.class), tests.getMethods(), tests.getName());
            }
            for (JavaMethod method : tests.getMethods()) {
                if (method.isAnnotatedWith(Rule.class)) {
                    hold(method.getAnnotationOfType(Rule.class), Set.of(method), method.getFullName());
                }
            }
        }
        assertThat(EnumSet.complementOf(EnumSet.copyOf(held)))
                .as("without a test")
                .isEmpty();
        assertThat(noTests).as("named by what is no test").isEmpty();
    }

    private void hold(Rule rule, Set<JavaMethod> by, String name) {
        if (by.stream().anyMatch(LifecycleCoverageTest::isTest)) {
            held.addAll(List.of(rule.value()));
        } else {
            noTests.add(name);
        }
    }

    private static boolean isTest(JavaMethod method) {
        return method.isAnnotatedWith(Test.class)
                || method.isAnnotatedWith(ParameterizedTest.class)
                || method.isAnnotatedWith(RepeatedTest.class);
    }
}
