package org.govhall.organization;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.govhall.audit.AuditKind;
import org.govhall.audit.AuditLog;
import org.govhall.identity.AccountId;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The roster of leaders on duty (领导坐班), planned by the month or the quarter, and who of them is there. Every change is
 * audited.
 */
@Service
public class DutyRoster {

    private final LeaderDuties duties;
    private final Officers officers;
    private final OrganizationMemory memory;
    private final Regions regions;
    private final WorkingCalendars calendars;
    private final AuditLog audit;
    private final Clock clock;
    private final ZoneId zone;

    DutyRoster(
            LeaderDuties duties,
            Officers officers,
            OrganizationMemory memory,
            Regions regions,
            WorkingCalendars calendars,
            AuditLog audit,
            Clock clock,
            ZoneId zone) {
        this.duties = duties;
        this.officers = officers;
        this.memory = memory;
        this.regions = regions;
        this.calendars = calendars;
        this.audit = audit;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Plans days of a leader; all of them or none.
     *
     * @throws Refusal when one of them is past, off or planned for this leader already, the person is no leader of the
     *     department, or the department has no window in that hall
     */
    @Transactional
    public void plan(
            DepartmentId department, CenterId center, OfficerId leader, Collection<LocalDate> days, AccountId by) {
        memory.beginChange();
        Officer officer = officer(leader);
        Refusal.unless(
                DutyPlaces.of(memory.fresh(), department).contains(center),
                "organization.refused.duty-no-window",
                departmentName(department));
        for (LocalDate day : new TreeSet<>(days)) {
            mustBeFree(officer, day, null);
            duties.saveAndFlush(new LeaderDuty(
                    department, levelOf(department), center, officer, day, calendars.of(center), clock.instant()));
        }
        record(by, department, "duty of " + leader + " on " + new TreeSet<>(days));
    }

    /**
     * Takes a day to come off the roster.
     *
     * @throws Refusal when it is today or past
     */
    @Transactional
    public void remove(DutyId id, AccountId by) {
        LeaderDuty duty = required(id);
        duty.mustBeToCome(calendars.of(duty.center()), clock.instant());
        duties.delete(duty);
        duties.flush();
        record(by, duty.department(), "duty of " + duty.leader() + " on " + duty.day() + " removed");
    }

    /**
     * Another leader takes a day over.
     *
     * @throws Refusal when the day is past or has begun, without a reason, or when the other is no leader of the
     *     department or on duty that day anyway
     */
    @Transactional
    public void replace(DutyId id, OfficerId other, String reason, AccountId by) {
        memory.beginChange();
        LeaderDuty duty = required(id);
        OfficerId before = duty.leader();
        Officer officer = officer(other);
        mustBeFree(officer, duty.day(), id);
        duty.replaceBy(officer, levelOf(duty.department()), reason, calendars.of(duty.center()), clock.instant());
        duties.saveAndFlush(duty);
        record(by, duty.department(), "duty of " + before + " on " + duty.day() + " taken over by " + other);
    }

    /**
     * The leader is there, today.
     *
     * @throws Refusal when they are not on today's roster, the hall is closed, or they have signed in already
     */
    @Transactional
    public void signIn(AccountId by) {
        LeaderDuty duty = ofToday(by);
        duty.signIn(officer(duty.leader()), calendars.of(duty.center()), clock.instant());
        duties.saveAndFlush(duty);
        record(by, duty.department(), "duty on " + duty.day() + " signed in");
    }

    /** The leader leaves for today. */
    @Transactional
    public void signOut(AccountId by) {
        LeaderDuty duty = ofToday(by);
        duty.signOut(officer(duty.leader()), calendars.of(duty.center()), clock.instant());
        duties.saveAndFlush(duty);
        record(by, duty.department(), "duty on " + duty.day() + " signed out");
    }

    /** The duty day that runs for this officer as a leader of the department at that instant; costs one query. */
    @Transactional(readOnly = true)
    public Optional<DutyView> onDuty(OfficerId officer, DepartmentId department, Instant now) {
        return duties.of(officer, LocalDate.ofInstant(now, zone))
                .map(LeaderDuty::toView)
                .filter(duty ->
                        duty.department().equals(department) && duty.isRunning(calendars.of(duty.center()), now));
    }

    /** Who is on the roster of a hall today, there or not. */
    @Transactional(readOnly = true)
    public List<DutyView> today(CenterId center) {
        return views(duties.at(center, LocalDate.ofInstant(clock.instant(), zone)));
    }

    /** The days of a leader, the earliest first. */
    @Transactional(readOnly = true)
    public List<DutyView> of(OfficerId leader, LocalDate from, LocalDate until) {
        return views(duties.of(leader, from, until));
    }

    /** The days of departments, the earliest first. */
    @Transactional(readOnly = true)
    public List<DutyView> of(Collection<DepartmentId> departments, LocalDate from, LocalDate until) {
        return departments.isEmpty() ? List.of() : views(duties.ofDepartments(departments, from, until));
    }

    @Transactional(readOnly = true)
    public Optional<DutyView> find(DutyId id) {
        return duties.findById(id).map(LeaderDuty::toView);
    }

    /** The level of the region of a department, which says who is a leader of it. */
    RegionLevel levelOf(DepartmentId department) {
        DepartmentView view = memory.fresh().departments.get(department);
        return view == null
                ? RegionLevel.COUNTY
                : regions.find(view.regionCode()).map(Region::level).orElse(RegionLevel.COUNTY);
    }

    private LeaderDuty ofToday(AccountId account) {
        return officers.findByAccount(account)
                .flatMap(officer -> duties.of(officer.id(), LocalDate.ofInstant(clock.instant(), zone)))
                .orElseThrow(() -> new Refusal("organization.refused.duty-not-on-roster"));
    }

    private void mustBeFree(Officer leader, LocalDate day, @Nullable DutyId but) {
        Refusal.unless(
                duties.of(leader.id(), day)
                        .filter(duty -> !duty.id().equals(but))
                        .isEmpty(),
                "organization.refused.duty-twice",
                leader.name(),
                day.toString());
    }

    private Officer officer(OfficerId id) {
        return officers.findById(id).orElseThrow(() -> new IllegalArgumentException("not known: officer " + id));
    }

    private LeaderDuty required(DutyId id) {
        return duties.findById(id).orElseThrow(() -> new IllegalArgumentException("not known: duty " + id));
    }

    private String departmentName(DepartmentId id) {
        DepartmentView department = memory.fresh().departments.get(id);
        return department == null ? "" : department.name();
    }

    private static List<DutyView> views(List<LeaderDuty> found) {
        return found.stream().map(LeaderDuty::toView).toList();
    }

    private void record(AccountId by, DepartmentId department, String detail) {
        audit.record(AuditKind.AUTHORITY_CHANGED, by.toString(), "department/" + department, detail);
    }
}
