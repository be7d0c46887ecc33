package org.govhall.organization;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govhall.calendar.WorkingCalendar;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages of the roster show, and whose page it is. */
@Component
class DutySheets {

    private final DutyRoster roster;
    private final WindowGaps gaps;
    private final WorkingCalendars calendars;
    private final Clock clock;
    private final ZoneId zone;

    DutySheets(DutyRoster roster, WindowGaps gaps, WorkingCalendars calendars, Clock clock, ZoneId zone) {
        this.roster = roster;
        this.gaps = gaps;
        this.calendars = calendars;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * A department in the list of rosters.
     *
     * @param gaps its windows that may not decide everything
     * @param days how many duty days there are this month
     * @param today who is on the roster today
     */
    record DepartmentRow(DepartmentView department, List<WindowGaps.Gap> gaps, int days, List<Leader> today) {

        /** Whether cases may have to wait for nobody: a window lacks authorization, and no leader comes this month. */
        public boolean isLacking() {
            return days == 0 && !gaps.isEmpty();
        }
    }

    /** A leader on the roster of today. */
    record Leader(String name, DutyView.DutyStanding standing) {}

    /** A planned day in the roster of a department. */
    record DutyRow(
            DutyView duty,
            String leader,
            String center,
            @Nullable String replaced,
            DutyView.DutyStanding standing,
            boolean mayRemove,
            boolean mayReplace) {}

    /** A month, and its days for which a leader can still be planned. */
    record Month(YearMonth month, List<LocalDate> days) {}

    /** The departments of a remit that work in a hall, those first where cases may wait for nobody. Costs one query. */
    List<DepartmentRow> departments(Remit remit) {
        OrganizationSnapshot organization = remit.organization();
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        YearMonth month = YearMonth.from(today);
        Map<DepartmentId, List<DutyView>> duties =
                roster.of(remit.departments(), month.atDay(1), month.atEndOfMonth()).stream()
                        .collect(Collectors.groupingBy(DutyView::department));
        return organization.departments.values().stream()
                .filter(department -> remit.covers(department)
                        && !DutyPlaces.windows(organization, department).isEmpty())
                .map(department -> {
                    List<DutyView> days = duties.getOrDefault(department.id(), List.of());
                    return new DepartmentRow(
                            department,
                            gaps.of(organization, department, now),
                            days.size(),
                            days.stream()
                                    .filter(duty -> duty.day().equals(today))
                                    .map(duty -> new Leader(
                                            name(organization, duty.leader()),
                                            duty.standing(calendars.of(duty.center()), now)))
                                    .toList());
                })
                .sorted(Comparator.comparing(DepartmentRow::isLacking).reversed())
                .toList();
    }

    /**
     * The days of a department in a stretch of time.
     *
     * @param halls for which the reader plans
     */
    List<DutyRow> rows(Remit remit, DepartmentId department, DutyStretch stretch, List<Option> halls) {
        OrganizationSnapshot organization = remit.organization();
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        return roster.of(List.of(department), stretch.from(), stretch.until()).stream()
                .map(duty -> new DutyRow(
                        duty,
                        name(organization, duty.leader()),
                        center(organization, duty.center()),
                        duty.replaced() == null ? null : name(organization, duty.replaced()),
                        duty.standing(calendars.of(duty.center()), now),
                        duty.day().isAfter(today) && isOf(duty, halls),
                        !duty.day().isBefore(today) && duty.signedInAt() == null && isOf(duty, halls)))
                .toList();
    }

    /** The working days of a stretch from today on, month by month. */
    List<Month> months(DutyStretch stretch) {
        LocalDate today = today();
        WorkingCalendar calendar = calendars.standard();
        return Stream.iterate(stretch.first(), month -> month.plusMonths(1))
                .limit(stretch.months())
                .map(month -> new Month(
                        month,
                        month.atDay(1)
                                .datesUntil(month.plusMonths(1).atDay(1))
                                .filter(day -> !day.isBefore(today) && calendar.isWorkingDay(day))
                                .toList()))
                .filter(month -> !month.days().isEmpty())
                .toList();
    }

    /** The leaders of a department, who can be planned. */
    List<Option> leaders(Remit remit, DepartmentId department) {
        RegionLevel level = roster.levelOf(department);
        return remit.organization().officers.values().stream()
                .filter(officer -> officer.working()
                        && department.equals(officer.department())
                        && officer.rank().leadsIn(level))
                .map(officer -> new Option(officer.id().toString(), officer.name()))
                .toList();
    }

    /** The halls for which this person plans days of the department. */
    List<Option> halls(SignedIn who, Remit remit, DepartmentId department) {
        OrganizationSnapshot organization = remit.organization();
        boolean own = speaksFor(who, remit, department);
        return DutyPlaces.of(organization, department).stream()
                .filter(center -> own || remit.centers().contains(center))
                .map(center -> new Option(center.toString(), center(organization, center)))
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }

    /** Whether somebody plans: the head or the office of the department, or who administers a hall where it works. */
    boolean mayPlan(SignedIn who, Remit remit, DepartmentId department) {
        return speaksFor(who, remit, department)
                || (who.is(Role.ADMINISTRATOR)
                        && DutyPlaces.of(remit.organization(), department).stream()
                                .anyMatch(remit.centers()::contains));
    }

    private static boolean isOf(DutyView duty, List<Option> halls) {
        return halls.stream().anyMatch(hall -> hall.value().equals(duty.center().toString()));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private static boolean speaksFor(SignedIn who, Remit remit, DepartmentId id) {
        OfficerView self = remit.organization().officersByAccount.get(who.accountId());
        DepartmentView department = remit.organization().departments.get(id);
        return self != null
                && self.working()
                && department != null
                && ((who.is(Role.DEPARTMENT_LEADER) && self.id().equals(department.head()))
                        || (who.is(Role.APPROVAL_OFFICER) && id.equals(self.approvalOfficeOf())));
    }

    private static String name(OrganizationSnapshot organization, OfficerId id) {
        OfficerView officer = organization.officers.get(id);
        return officer == null ? "" : officer.name();
    }

    private static String center(OrganizationSnapshot organization, CenterId id) {
        CenterView center = organization.centers.get(id);
        return center == null ? "" : center.name();
    }
}
