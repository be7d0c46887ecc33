package org.govhall.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.govhall.organization.Namings.naming;
import static org.govhall.testing.MovableClock.at;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.govhall.identity.AccountId;
import org.govhall.identity.Accounts;
import org.govhall.identity.PasswordHash;
import org.govhall.identity.Role;
import org.govhall.kernel.Refusal;
import org.govhall.testing.PostgresTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PostgresTest
class OrganizationSetupTest {

    private static int halls;
    private static int letters;

    @Autowired
    private OrganizationSetup setup;

    @Autowired
    private OrganizationDirectory directory;

    @Autowired
    private WorkingCalendars calendars;

    @Autowired
    private Accounts accounts;

    private int hall;
    private CenterId city;
    private DepartmentId department;
    private WindowId window;
    private OfficerId head;
    private OfficerId clerk;

    @BeforeEach
    void aWindowWithoutPosts() {
        hall = ++halls;
        city = setup.openCenter(center("市中心 " + hall, CenterKind.CITY, null));
        department = setup.recordDepartment(department("民政局" + hall, "行政审批科"));
        window = setup.openWindow(new NewWindow(city, "a01", "民政窗口", WindowKind.DEPARTMENT, Set.of(department)));
        head = officer("陈代表", Rank.DEPUTY_SECTION_HEAD, department);
        clerk = officer("周窗口", Rank.CLERK, department);
    }

    @Test
    void centresStandBelowEachOtherByTheirKind() {
        CenterId county = setup.openCenter(center("县中心 " + hall, CenterKind.COUNTY, city));
        CenterId town = setup.openCenter(center("乡镇中心 " + hall, CenterKind.TOWNSHIP, county));

        assertThat(directory.subtree(city)).containsExactlyInAnyOrder(city, county, town);
        assertThat(directory.subtree(county)).containsExactlyInAnyOrder(county, town);
        refused(
                "organization.refused.center-below",
                () -> setup.openCenter(center("村点 " + hall, CenterKind.VILLAGE, city)));
        refused(
                "organization.refused.center-without-parent",
                () -> setup.openCenter(center("孤点 " + hall, CenterKind.VILLAGE, null)));
        refused(
                "organization.refused.name-taken",
                () -> setup.openCenter(center("县中心 " + hall, CenterKind.COUNTY, city)));
    }

    @Test
    void aCentreKeepsItsOwnHours() {
        ReceptionHours throughout = ReceptionHours.throughout(LocalTime.of(8, 30), LocalTime.of(18, 0));
        assertThat(calendars.of(city).hours().closing()).isEqualTo(LocalTime.of(17, 30));

        setup.announce(city, "长庆大道 2 号", "0934-0000000", "0934-0000001", throughout);

        assertThat(calendars.of(city).hours().closing()).isEqualTo(LocalTime.of(18, 0));
        assertThat(calendars.standard().isWorkingDay(LocalDate.parse("2026-10-01")))
                .isFalse();
    }

    @Test
    void hoursAreInOrder() {
        refused("organization.refused.hours", () -> ReceptionHours.throughout(LocalTime.of(17, 0), LocalTime.of(9, 0)));
        refused(
                "organization.refused.hours",
                () -> new ReceptionHours(LocalTime.of(9, 0), LocalTime.of(12, 0), LocalTime.of(13, 0), null));
    }

    @Test
    void anUnknownRegionIsRefused() {
        refused(
                "organization.refused.region",
                () -> setup.recordDepartment(
                        new NewDepartment("甲局", "甲", "甲局", "116210027999999900", "999999", null, true)));
    }

    @Test
    void aRegionHasOneDepartmentForAnOrgan() {
        refused("organization.refused.organ-taken", () -> setup.recordDepartment(department("民政局" + hall, null)));
    }

    @Test
    void aWindowNumberIsUniqueInItsCentreHoweverItIsTyped() {
        refused(
                "organization.refused.number-taken",
                () -> setup.openWindow(new NewWindow(city, "A01", "另一窗口", WindowKind.COMPREHENSIVE, Set.of())));
    }

    @Test
    void aDepartmentWindowNamesADepartment() {
        refused(
                "organization.refused.window-without-department",
                () -> setup.openWindow(new NewWindow(city, "A02", "空窗口", WindowKind.DEPARTMENT, Set.of())));
    }

    @Test
    void nobodyIsAAndBOfOnePost() {
        refused("organization.refused.same-a-and-b", () -> setup.nameChief(window, head, head, naming(department)));
    }

    @Test
    void twoPeopleNeedAChiefRepresentativeOfSectionRank() {
        refused("organization.refused.chief-missing", () -> setup.establishPost(window, clerk, head));
        refused("organization.refused.chief-rank", () -> setup.nameChief(window, clerk, head, naming(department)));

        PostId chief = setup.nameChief(window, head, null, naming(department));
        PostId post = setup.establishPost(window, clerk, null);

        assertThat(directory.chiefRepresentative(window)).get().returns(head, OfficerView::id);
        refused("organization.refused.chief-rank", () -> setup.fillPost(chief, clerk, head, naming(department)));
        assertThatCode(() -> setup.endPost(chief)).doesNotThrowAnyException();
        assertThat(directory.posts(window)).extracting(PostView::id).containsExactly(post);
    }

    @Test
    void theChiefMayNotGoWhileTwoPeopleStay() {
        PostId chief = setup.nameChief(window, head, null, naming(department));
        setup.establishPost(window, clerk, head);

        refused("organization.refused.chief-missing", () -> setup.endPost(chief));

        assertThat(directory.posts(window)).extracting(PostView::id).contains(chief);
    }

    @Test
    void aWindowHasOneChiefRepresentative() {
        setup.nameChief(window, head, null, naming(department));

        refused("organization.refused.second-chief", () -> setup.nameChief(window, clerk, null, naming(department)));
    }

    @Test
    void aChiefRepresentativeIsNamedByADocumentOfTheOwnDepartment() {
        DepartmentId other = setup.recordDepartment(department("公安局" + hall, "行政审批科"));
        refused("organization.refused.naming-missing", () -> setup.nameChief(window, head, null, null));
        refused("organization.refused.naming-department", () -> setup.nameChief(window, head, null, naming(other)));
        refused(
                "organization.refused.naming-to-come",
                () -> setup.nameChief(
                        window,
                        head,
                        null,
                        new ChiefNaming("庆民发〔2026〕9 号", LocalDate.parse("2026-11-24"), department)));
        refused("organization.refused.naming-number", () -> new ChiefNaming(" ", LocalDate.EPOCH, department));

        PostId chief = setup.nameChief(window, head, null, naming(department));

        assertThat(directory.posts(window)).singleElement().returns(naming(department), PostView::naming);
        OfficerId next = officer("黄代表", Rank.SECTION_HEAD, department);
        refused("organization.refused.naming-missing", () -> setup.fillPost(chief, next, head, null));
        setup.fillPost(chief, head, next, null);
        assertThat(directory.posts(window)).singleElement().returns(naming(department), PostView::naming);
        ChiefNaming another = new ChiefNaming("庆民发〔2026〕10 号", LocalDate.parse("2026-11-20"), department);
        setup.fillPost(chief, next, head, another);
        assertThat(directory.posts(window)).singleElement().returns(another, PostView::naming);
    }

    @Test
    void aCentreStandsWithinTheRegionOfTheOneAboveAndASubCentreInTheSame() {
        refused(
                "organization.refused.region-outside",
                () -> setup.openCenter(new NewCenter(
                        "区分中心 " + hall,
                        CenterKind.SUB_CENTER,
                        "621002",
                        city,
                        "长庆大道 1 号",
                        "0934-0000000",
                        "0934-0000001",
                        ReceptionHours.STANDARD)));
        CenterId county = setup.openCenter(new NewCenter(
                "西峰中心 " + hall,
                CenterKind.COUNTY,
                "621002",
                city,
                "长庆大道 1 号",
                "0934-0000000",
                "0934-0000001",
                ReceptionHours.STANDARD));
        refused(
                "organization.refused.region-outside",
                () -> setup.openCenter(new NewCenter(
                        "环县乡镇 " + hall,
                        CenterKind.TOWNSHIP,
                        "621022",
                        county,
                        "长庆大道 1 号",
                        "0934-0000000",
                        "0934-0000001",
                        ReceptionHours.STANDARD)));
    }

    @Test
    void whoIsOnAPostDoesNotLeave() {
        PostId post = setup.establishPost(window, clerk, null);
        refused("organization.refused.still-on-post", () -> setup.dismiss(clerk));

        setup.endPost(post);
        AccountId account = directory.officer(clerk).account();
        setup.dismiss(clerk);

        assertThat(directory.officerOf(account)).isEmpty();
        assertThat(directory.officerNames(Set.of(clerk))).containsEntry(clerk, "周窗口");
        refused("organization.refused.officer-left", () -> setup.establishPost(window, clerk, null));
    }

    @Test
    void onlyOnesOwnApprovalOfficeIsJoined() {
        DepartmentId other = setup.recordDepartment(department("公安局" + hall, "行政审批科"));
        DepartmentId without = setup.recordDepartment(department("档案局" + hall, null));

        setup.joinApprovalOffice(head, department);

        assertThat(directory.approvalOfficeOf(head)).contains(department);
        refused("organization.refused.other-department", () -> setup.joinApprovalOffice(head, other));
        refused("organization.refused.no-approval-office", () -> setup.joinApprovalOffice(head, without));
    }

    @Test
    void aLetterIsLawful() {
        refused(
                "organization.refused.letter-without-power",
                () -> sign(Set.of(), "2026-01-01", "2026-12-31", "2026-01-01"));
        refused("organization.refused.letter-order", () -> sign(all(), "2026-02-01", "2026-01-31", "2026-01-01"));
        refused("organization.refused.letter-term", () -> sign(all(), "2026-01-01", "2029-01-01", "2026-01-01"));
        refused("organization.refused.letter-backdated", () -> sign(all(), "2026-01-01", "2026-12-31", "2026-01-02"));
        assertThatCode(() -> sign(all(), "2026-01-01", "2028-12-31", "2026-01-01"))
                .doesNotThrowAnyException();
    }

    @Test
    void theNumberOfALetterHasOneSpelling() {
        assertThat(LetterText.normal("庆民授(2026)003号")).isEqualTo("庆民授〔2026〕3 号");
        assertThat(LetterText.normal(" 庆民授［2026］3 号 ".replace('［', '[').replace('］', ']')))
                .isEqualTo("庆民授〔2026〕3 号");
        refused("organization.refused.letter-number", () -> LetterText.normal("第三号"));
    }

    @Test
    void aLetterIsRevokedOnceAndWithAReason() {
        LetterId letter = sign(all(), "2026-01-01", "2026-12-31", "2026-01-01");

        refused("organization.refused.reason", () -> setup.revokeLetter(letter, " "));
        setup.revokeLetter(letter, "人员调整");
        refused("organization.refused.letter-revoked-already", () -> setup.revokeLetter(letter, "人员调整"));
        LetterId over = sign(all(), "2026-01-01", "2026-11-22", "2026-01-01");
        refused("organization.refused.letter-over", () -> setup.revokeLetter(over, "人员调整"));
    }

    @Test
    void anAbsenceEndsAfterItBeginsAndWithinAYear() {
        refused(
                "organization.refused.absence-order",
                () -> setup.recordAbsence(head, at("2026-11-23T09:00"), at("2026-11-23T09:00"), "开会"));
        refused(
                "organization.refused.absence-length",
                () -> setup.recordAbsence(head, at("2026-11-23T09:00"), at("2027-11-25T09:00"), "学习"));
        refused(
                "organization.refused.reason",
                () -> setup.recordAbsence(head, at("2026-11-23T09:00"), at("2026-11-23T12:00"), ""));
    }

    private static Set<Power> all() {
        return EnumSet.allOf(Power.class);
    }

    private LetterId sign(Set<Power> powers, String from, String until, String signedOn) {
        return setup.signLetter(new NewLetter(
                "庆民授〔2025〕" + ++letters + " 号",
                department,
                head,
                "马局长",
                "局长",
                powers,
                Set.of(),
                LocalDate.parse(signedOn),
                LocalDate.parse(from),
                LocalDate.parse(until)));
    }

    private static void refused(String messageKey, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(act).returns(messageKey, Refusal::messageKey);
    }

    private static NewCenter center(String name, CenterKind kind, @Nullable CenterId parent) {
        return new NewCenter(
                name, kind, "621000", parent, "长庆大道 1 号", "0934-0000000", "0934-0000001", ReceptionHours.STANDARD);
    }

    private static NewDepartment department(String organ, @Nullable String office) {
        return new NewDepartment("庆阳市" + organ, organ, organ, "116210027999999900", "621000", office, true);
    }

    private OfficerId officer(String name, Rank rank, DepartmentId department) {
        AccountId account = accounts.open(
                name, new PasswordHash("unused"), Set.of(Role.WINDOW_CLERK), Set.of("setup-" + AccountId.next()));
        return setup.appoint(new NewOfficer(account, name, rank, department, city));
    }
}
