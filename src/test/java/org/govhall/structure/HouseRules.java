package org.govhall.structure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.stereotype.Controller;

/** What this house promises beyond the borders of its modules. */
final class HouseRules {

    static final ArchRule THE_CALENDAR_KNOWS_NO_FRAMEWORK = noClasses()
            .that()
            .resideInAPackage("..calendar..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta..", "org.hibernate..");

    static final ArchRule CONTROLLERS_STAY_INSIDE_THEIR_MODULE =
            classes().that().areAnnotatedWith(Controller.class).should().notBePublic();

    static final ArchRule ENTITIES_STAY_INSIDE_THEIR_MODULE =
            classes().that().areAnnotatedWith(Entity.class).should().notBePublic();

    static final ArchRule ENTITIES_HAVE_VERBS_NOT_SETTERS = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameNotMatching("set[A-Z].*");

    static final ArchRule TIME_IS_INJECTED = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Clock")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    static final ArchRule NAMES_SAY_WHAT_A_THING_IS =
            classes().should().haveNameNotMatching(".*(Impl|Dto|DTO|Manager|Helper|Util|Utils)(\\$.*)?");

    private HouseRules() {}
}
