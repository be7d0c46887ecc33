package org.govhall.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.govhall.organization.Namings.naming;
import static org.govhall.testing.MovableClock.at;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.govhall.identity.AccountId;
import org.govhall.identity.Accounts;
import org.govhall.identity.PasswordHash;
import org.govhall.identity.Role;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.testing.LifecycleRule;
import org.govhall.testing.MovableClock;
import org.govhall.testing.PostgresTest;
import org.govhall.testing.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PostgresTest
class AuthorizationsTest {

    private static final ItemCode ITEM = new ItemCode("MZ014");
    private static final ItemCode OTHER_ITEM = new ItemCode("MZ015");
    private static final String LETTER = "庆民授〔2026〕%d 号";
    private static int letters;
    private static int halls;

    @Autowired
    private OrganizationSetup setup;

    @Autowired
    private OrganizationDirectory directory;

    @Autowired
    private Authorizations authorizations;

    @Autowired
    private Accounts accounts;

    @Autowired
    private MovableClock clock;

    @Autowired
    private MessageSource messages;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private DepartmentId department;
    private DepartmentId otherDepartment;
    private CenterId center;
    private WindowId window;
    private OfficerId chief;
    private OfficerId deputy;
    private OfficerId clerk;

    @BeforeEach
    void aWindowWithAChiefADeputyAndAClerk() {
        int hall = ++halls;
        center = setup.openCenter(new NewCenter(
                "测试中心 " + hall,
                CenterKind.CITY,
                "621000",
                null,
                "长庆大道 1 号",
                "0934-0000000",
                "0934-0000001",
                ReceptionHours.STANDARD));
        department = department("民政局" + hall);
        otherDepartment = department("公安局" + hall);
        window = setup.openWindow(new NewWindow(center, "A01", "民政窗口", WindowKind.DEPARTMENT, Set.of(department)));
        chief = officer("陈代表", Rank.SECTION_HEAD);
        deputy = officer("田副代表", Rank.SECTION_MEMBER);
        clerk = officer("周窗口", Rank.CLERK);
        setup.nameChief(window, chief, deputy, naming(department));
        setup.establishPost(window, clerk, null);
    }

    @Test
    @Rule(LifecycleRule.WHO_1)
    void theChiefRepresentativeActsUnderTheLetter() {
        LetterId letter = sign(chief, "2026-01-01", "2026-12-31", Set.of());

        Mandate mandate = authorizations.requirePower(
                chief, window, department, Power.IMMEDIATE_DECISION, ITEM, at("2026-11-23T10:00"));

        assertThat(mandate)
                .returns(letter, Mandate::letter)
                .returns(chief, Mandate::officer)
                .returns(PostKind.CHIEF_REPRESENTATIVE, Mandate::post)
                .returns(false, Mandate::standIn);
        assertThat(mandate.letterNumber()).matches("庆民授〔2026〕\\d+ 号");
    }

    @Test
    @Rule(LifecycleRule.WHO_1)
    void aLetterThatEndsAtMidnightIsRefusedOneSecondLater() {
        sign(chief, "2026-01-01", "2026-11-23", Set.of());

        assertThatCode(() -> require(chief, at("2026-11-23T23:59:59"))).doesNotThrowAnyException();
        assertRefused(chief, at("2026-11-24T00:00:01"), "organization.refused.letter-expired");
    }

    @Test
    @Rule(LifecycleRule.WHO_1)
    void whoseTermHasEndedDecidesNothingAndTheRefusalSaysSo() {
        sign(chief, "2026-01-01", "2026-12-31", Set.of());
        setup.changeOfficer(
                chief,
                "陈代表",
                Rank.SECTION_HEAD,
                new Term(LocalDate.parse("2026-11-20"), LocalDate.parse("2026-11-23")));

        assertRefused(chief, at("2026-11-19T23:59:59"), "organization.refused.term-not-begun");
        assertThatCode(() -> require(chief, at("2026-11-23T23:59:59"))).doesNotThrowAnyException();
        assertRefused(chief, at("2026-11-24T00:00"), "organization.refused.term-over");
        assertThat(authorizations.isOnPost(chief, window, PostKind.CHIEF_REPRESENTATIVE, at("2026-11-24T00:00")))
                .isFalse();
        setup.recordAbsence(chief, at("2026-11-23T09:00"), at("2026-11-25T09:00"), "公差");
        assertThatCode(() -> require(deputy, at("2026-11-23T10:00"))).doesNotThrowAnyException();
        assertRefused(deputy, at("2026-11-24T10:00"), "organization.refused.term-over");
        clock.moveTo("2026-11-24T10:00");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> setup.establishPost(window, chief, null))
                .returns("organization.refused.term-over", Refusal::messageKey)
                .satisfies(refusal -> assertThat(messages.getMessage(refusal, Locale.SIMPLIFIED_CHINESE))
                        .contains("陈代表", "2026-11-23"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> sign(chief, "2026-11-24", "2027-11-23", Set.of()))
                .returns("organization.refused.term-over", Refusal::messageKey);
    }

    @Test
    void aLetterIsRefusedBeforeItsFirstDay() {
        sign(chief, "2026-11-24", "2027-11-23", Set.of());

        assertRefused(chief, at("2026-11-23T23:59:59"), "organization.refused.letter-not-yet");
        assertThatCode(() -> require(chief, at("2026-11-24T00:00"))).doesNotThrowAnyException();
    }

    @Test
    void aRevokedLetterGrantsNothingFromThatInstantOn() {
        LetterId letter = sign(chief, "2026-01-01", "2026-12-31", Set.of());
        clock.moveTo("2026-11-23T10:00");

        setup.revokeLetter(letter, "人员调整");

        assertThatCode(() -> require(chief, at("2026-11-23T09:59"))).doesNotThrowAnyException();
        assertRefused(chief, at("2026-11-23T10:00"), "organization.refused.letter-revoked");
    }

    @Test
    @Rule(LifecycleRule.WHO_1)
    void theRefusalNamesTheMissingPower() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> require(chief, at("2026-11-23T10:00")))
                .returns("organization.refused.no-letter", Refusal::messageKey)
                .satisfies(refusal -> assertThat(messages.getMessage(refusal, Locale.SIMPLIFIED_CHINESE))
                        .contains("即办件即办权")
                        .contains("MZ014"));
    }

    @Test
    @Rule(LifecycleRule.WHO_1)
    void aLetterLimitedToItemsGrantsNoOther() {
        sign(chief, "2026-01-01", "2026-12-31", Set.of(OTHER_ITEM));

        assertRefused(chief, at("2026-11-23T10:00"), "organization.refused.no-letter");
        assertThat(authorizations.findPower(
                        chief, window, department, Power.IMMEDIATE_DECISION, OTHER_ITEM, at("2026-11-23T10:00")))
                .isPresent();
    }

    @Test
    void aLetterGrantsOnlyThePowersItNames() {
        setup.signLetter(new NewLetter(
                LETTER.formatted(++letters),
                department,
                chief,
                "马局长",
                "局长",
                EnumSet.of(Power.SEAL_USE),
                Set.of(),
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2026-12-31")));

        assertRefused(chief, at("2026-11-23T10:00"), "organization.refused.no-letter");
    }

    @Test
    @Rule(LifecycleRule.WHO_1)
    void theStandInActsUnderTheLetterOfTheOneWhoIsAwayAndNotAMinuteLonger() {
        LetterId letter = sign(chief, "2026-01-01", "2026-12-31", Set.of());
        setup.recordAbsence(chief, at("2026-11-23T09:00"), at("2026-11-23T12:00"), "开会");

        assertRefused(deputy, at("2026-11-23T08:59"), "organization.refused.not-on-post");
        assertThat(authorizations.requirePower(
                        deputy, window, department, Power.IMMEDIATE_DECISION, ITEM, at("2026-11-23T11:59")))
                .returns(letter, Mandate::letter)
                .returns(deputy, Mandate::officer)
                .returns(true, Mandate::standIn);
        assertRefused(deputy, at("2026-11-23T12:00"), "organization.refused.not-on-post");
    }

    @Test
    void theStandInUsesTheirOwnLetterFirst() {
        sign(chief, "2026-01-01", "2026-12-31", Set.of());
        LetterId own = sign(deputy, "2026-01-01", "2026-12-31", Set.of());
        setup.recordAbsence(chief, at("2026-11-23T09:00"), at("2026-11-23T12:00"), "开会");

        assertThat(authorizations.requirePower(
                        deputy, window, department, Power.IMMEDIATE_DECISION, ITEM, at("2026-11-23T10:00")))
                .returns(own, Mandate::letter);
    }

    @Test
    void whoIsBackEarlyEndsTheStandIn() {
        sign(chief, "2026-01-01", "2026-12-31", Set.of());
        AbsenceId absence = setup.recordAbsence(chief, at("2026-11-23T09:00"), at("2026-11-23T12:00"), "开会");
        clock.moveTo("2026-11-23T10:30");

        setup.endAbsence(absence);

        assertRefused(deputy, at("2026-11-23T10:30"), "organization.refused.not-on-post");
    }

    @Test
    void aWindowActsOnlyForTheDepartmentsItServes() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> authorizations.requirePower(
                        chief, window, otherDepartment, Power.IMMEDIATE_DECISION, ITEM, at("2026-11-23T10:00")))
                .returns("organization.refused.window-does-not-serve", Refusal::messageKey);
    }

    @Test
    void aClerkIsOnTheClerksPostAndNotOnTheChiefs() {
        Instant now = at("2026-11-23T10:00");

        assertThatCode(() -> authorizations.requirePost(clerk, window, PostKind.CLERK, now))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> authorizations.requirePost(clerk, window, PostKind.CHIEF_REPRESENTATIVE, now))
                .returns("organization.refused.not-on-post", Refusal::messageKey);
        assertThat(authorizations.isOnPost(chief, window, PostKind.CLERK, now)).isFalse();
    }

    @Test
    void theDirectorySeesAChangeOfThisNodeAtOnceAndOnlyWhenCommitted() {
        assertThat(directory.windowsOf(clerk)).extracting(WindowView::number).containsExactly("A01");

        transaction.executeWithoutResult(status -> {
            WindowId opened =
                    setup.openWindow(new NewWindow(center, "B02", "综合窗口", WindowKind.COMPREHENSIVE, Set.of()));
            assertThat(directory.window(opened).number()).isEqualTo("B02");
            status.setRollbackOnly();
        });

        assertThat(directory.windows(center)).extracting(WindowView::number).containsExactly("A01");
        setup.openWindow(new NewWindow(center, "B03", "综合窗口", WindowKind.COMPREHENSIVE, Set.of()));
        assertThat(directory.windows(center)).extracting(WindowView::number).containsExactly("A01", "B03");
        assertThat(directory.windowServing(center, department)).get().returns("A01", WindowView::number);
        assertThat(directory.windowServing(center, otherDepartment)).get().returns("B03", WindowView::number);
    }

    @Test
    void aChangeOnAnotherNodeIsSeenByTheNextAct() {
        LetterId letter = sign(chief, "2026-01-01", "2026-12-31", Set.of());
        require(chief, at("2026-11-23T10:00"));

        transaction.executeWithoutResult(status -> {
            jdbc.sql("update organization_letter set revoked_at = :then, revocation_reason = '-' where id = :id")
                    .param("then", at("2026-11-23T09:00").atOffset(ZoneOffset.UTC))
                    .param("id", letter.value())
                    .update();
            jdbc.sql("update organization_stamp set stamp = gen_random_uuid()").update();
        });

        assertRefused(chief, at("2026-11-23T10:00"), "organization.refused.letter-revoked");
    }

    private void require(OfficerId officer, Instant now) {
        authorizations.requirePower(officer, window, department, Power.IMMEDIATE_DECISION, ITEM, now);
    }

    private void assertRefused(OfficerId officer, Instant now, String messageKey) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> require(officer, now))
                .returns(messageKey, Refusal::messageKey);
        assertThat(authorizations.findPower(officer, window, department, Power.IMMEDIATE_DECISION, ITEM, now))
                .isEmpty();
    }

    private LetterId sign(OfficerId grantee, String from, String until, Set<ItemCode> items) {
        return setup.signLetter(new NewLetter(
                LETTER.formatted(++letters),
                department,
                grantee,
                "马局长",
                "局长",
                EnumSet.allOf(Power.class),
                items,
                LocalDate.parse("2026-01-01"),
                LocalDate.parse(from),
                LocalDate.parse(until)));
    }

    private DepartmentId department(String organ) {
        return setup.recordDepartment(
                new NewDepartment("庆阳市" + organ, organ, organ, "116210027999999900", "621000", "行政审批科", true));
    }

    private OfficerId officer(String name, Rank rank) {
        AccountId account = accounts.open(
                name, new PasswordHash("unused"), Set.of(Role.WINDOW_CLERK), Set.of("officer-" + AccountId.next()));
        return setup.appoint(new NewOfficer(account, name, rank, department, center));
    }
}
