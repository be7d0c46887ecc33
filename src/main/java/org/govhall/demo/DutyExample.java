package org.govhall.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.govhall.calendar.WorkingCalendar;
import org.govhall.demo.DemoHall.DemoWindow;
import org.govhall.identity.AccountId;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.DutyRoster;
import org.govhall.organization.LetterUse;
import org.govhall.organization.LetterView;
import org.govhall.organization.NewLetter;
import org.govhall.organization.OfficerView;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.OrganizationSetup;
import org.govhall.organization.Power;
import org.govhall.organization.WorkingCalendars;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * An item that the busiest window may no longer decide, and the leaders of the department who come to the hall to decide
 * it: the deputy from Monday to Thursday, the head on Fridays.
 */
@Component
@Profile("demo")
class DutyExample {

    private static final int DAYS_BACK = 15;
    private static final int DAYS_AHEAD = 45;
    private static final Set<Power> ON_THE_SPOT = EnumSet.of(Power.IMMEDIATE_DECISION, Power.COMMITMENT_SUPERVISION);
    private static final LocalTime COMES = LocalTime.of(9, 4);
    private static final LocalTime LEAVES = LocalTime.of(17, 20);

    private final OrganizationSetup setup;
    private final OrganizationDirectory organization;
    private final DutyRoster roster;
    private final LetterUse use;
    private final WorkingCalendars calendars;

    DutyExample(
            OrganizationSetup setup,
            OrganizationDirectory organization,
            DutyRoster roster,
            LetterUse use,
            WorkingCalendars calendars) {
        this.setup = setup;
        this.organization = organization;
        this.roster = roster;
        this.use = use;
        this.calendars = calendars;
    }

    /** Takes an item out of the letter of the window, and puts the leaders on the roster. */
    void carryOut(DemoHall hall, Instant now) {
        OfficerView deputy = organization.officer(hall.leader());
        DepartmentId department = Objects.requireNonNull(deputy.department());
        DemoWindow window = hall.windows().stream()
                .filter(one ->
                        one.center().equals(deputy.center()) && one.items().containsValue(department))
                .findFirst()
                .orElseThrow();
        WorkingCalendar calendar = calendars.of(window.center());
        LocalDate today = now.atZone(calendar.zone()).toLocalDate();
        limit(window, department, today);
        OfficerView head = organization.officer(
                Objects.requireNonNull(organization.department(department).head()));
        put(deputy, head, department, calendar, today);
        come(deputy, head, calendar, now);
    }

    private void limit(DemoWindow window, DepartmentId department, LocalDate today) {
        OfficerView chief = organization.officerOf(window.chief()).orElseThrow();
        organization.lettersOf(chief.id()).stream()
                .filter(letter -> letter.department().equals(department) && letter.revokedAt() == null)
                .map(LetterView::id)
                .forEach(letter -> setup.revokeLetter(letter, "事项调整，收回一个事项的决定权"));
        Set<ItemCode> left = new HashSet<>(window.items().keySet());
        left.remove(mostAwaited(window, department));
        setup.signLetter(new NewLetter(
                "庆民授〔" + today.getYear() + "〕2 号",
                department,
                chief.id(),
                organization
                        .officer(Objects.requireNonNull(
                                organization.department(department).head()))
                        .name(),
                "局长",
                EnumSet.allOf(Power.class),
                left,
                today,
                today,
                today.plusYears(1)));
    }

    /** The item in which most cases wait to be decided by the window alone. */
    private ItemCode mostAwaited(DemoWindow window, DepartmentId department) {
        Map<ItemCode, Long> waiting = use.openAt(List.of(window.id()), department).stream()
                .filter(open -> !open.inOffice() && ON_THE_SPOT.contains(open.power()))
                .collect(Collectors.groupingBy(LetterUse.OpenCase::code, Collectors.counting()));
        return waiting.entrySet().stream()
                .max(Map.Entry.<ItemCode, Long>comparingByValue()
                        .thenComparing(entry -> entry.getKey().value(), Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElseGet(() -> window.items().keySet().iterator().next());
    }

    private void put(
            OfficerView deputy, OfficerView head, DepartmentId department, WorkingCalendar calendar, LocalDate today) {
        DemoClock.moveTo(today.minusDays(DAYS_BACK)
                .atTime(LocalTime.NOON)
                .atZone(calendar.zone())
                .toInstant());
        Map<OfficerView, List<LocalDate>> days = today.minusDays(DAYS_BACK)
                .datesUntil(today.plusDays(DAYS_AHEAD))
                .filter(calendar::isWorkingDay)
                .collect(Collectors.groupingBy(day -> day.getDayOfWeek().getValue() < 5 ? deputy : head));
        days.forEach(
                (leader, planned) -> roster.plan(department, deputy.center(), leader.id(), planned, head.account()));
        DemoClock.backToNow();
    }

    /** On the days that are over both were there. */
    private void come(OfficerView deputy, OfficerView head, WorkingCalendar calendar, Instant now) {
        ZoneId zone = calendar.zone();
        LocalDate today = now.atZone(zone).toLocalDate();
        for (OfficerView leader : List.of(deputy, head)) {
            AccountId account = leader.account();
            roster.of(leader.id(), today.minusDays(DAYS_BACK), today.minusDays(1))
                    .forEach(duty -> {
                        DemoClock.moveTo(duty.day().atTime(COMES).atZone(zone).toInstant());
                        roster.signIn(account);
                        DemoClock.moveTo(duty.day().atTime(LEAVES).atZone(zone).toInstant());
                        roster.signOut(account);
                    });
        }
        DemoClock.backToNow();
    }
}
