package org.govhall.attendance;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.govhall.identity.AccountId;
import org.govhall.identity.Accounts;
import org.govhall.identity.PasswordHash;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.organization.CenterId;
import org.govhall.organization.CenterKind;
import org.govhall.organization.ChiefNaming;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.NewCenter;
import org.govhall.organization.NewDepartment;
import org.govhall.organization.NewLetter;
import org.govhall.organization.NewOfficer;
import org.govhall.organization.NewWindow;
import org.govhall.organization.OfficerId;
import org.govhall.organization.OrganizationSetup;
import org.govhall.organization.Power;
import org.govhall.organization.Rank;
import org.govhall.organization.ReceptionHours;
import org.govhall.organization.WindowId;
import org.govhall.organization.WindowKind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A window with A and B on each post: two clerks who stand in for each other, a chief representative and a deputy. */
final class AttendanceHall {

    private static final AtomicInteger HALLS = new AtomicInteger();
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final ApplicationContext context;
    final int number = HALLS.incrementAndGet();
    final CenterId center;
    final DepartmentId department;
    final WindowId window;
    final Person clerk;
    final Person colleague;
    final Person chief;
    final Person deputy;

    record Person(OfficerId officer, AccountId account, SignedIn signedIn, String name) {}

    AttendanceHall(ApplicationContext context) {
        this.context = context;
        OrganizationSetup setup = setup();
        center = openCenter("考勤中心 " + number);
        department = setup.recordDepartment(new NewDepartment(
                "考勤局" + number, "考勤局" + number, "考勤局" + number, "116210027999999900", "621000", "审批科", true));
        window = setup.openWindow(new NewWindow(center, "A01", "窗口", WindowKind.DEPARTMENT, Set.of(department)));
        clerk = person("窗甲", Rank.CLERK, Role.WINDOW_CLERK);
        colleague = person("窗乙", Rank.CLERK, Role.WINDOW_CLERK);
        chief = person("首席甲", Rank.SECTION_HEAD, Role.CHIEF_REPRESENTATIVE);
        deputy = person("首席乙", Rank.SECTION_HEAD, Role.CHIEF_REPRESENTATIVE);
        setup.nameChief(
                window,
                chief.officer(),
                deputy.officer(),
                new ChiefNaming("考勤发〔2026〕" + number + " 号", LocalDate.of(2026, 1, 5), department));
        setup.establishPost(window, clerk.officer(), colleague.officer());
        setup.establishPost(window, colleague.officer(), clerk.officer());
        setup.signLetter(new NewLetter(
                "考勤授〔2026〕" + number + " 号",
                department,
                chief.officer(),
                "局长甲",
                "局长",
                EnumSet.allOf(Power.class),
                Set.of(),
                LocalDate.of(2026, 1, 5),
                LocalDate.of(2026, 1, 5),
                LocalDate.of(2027, 12, 31)));
    }

    OrganizationSetup setup() {
        return context.getBean(OrganizationSetup.class);
    }

    Person person(String name, Rank rank, Role role) {
        return person(name, rank, role, department, center);
    }

    Person person(String name, Rank rank, Role role, @Nullable DepartmentId of, CenterId house) {
        AccountId account = context.getBean(Accounts.class)
                .open(name, new PasswordHash("unused"), Set.of(role), Set.of("attends-" + PEOPLE.incrementAndGet()));
        OfficerId officer = setup().appoint(new NewOfficer(account, name, rank, of, house));
        return new Person(officer, account, new SignedIn(account, name, Set.of(role)), name);
    }

    CenterId openCenter(String name) {
        return setup().openCenter(new NewCenter(
                name,
                CenterKind.CITY,
                "621000",
                null,
                "长庆大道 1 号",
                "0934-0000000",
                "0934-0000001",
                ReceptionHours.STANDARD));
    }
}
