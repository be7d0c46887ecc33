package org.govhall.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says whether a leader on duty (领导坐班) decides for a department at a window, or refuses. A leader decides exactly what
 * the window may not: where a letter in force covers the power and the item, the chief representative decides.
 */
@Service
public class LeadersOnDuty {

    private final LeaderDuties duties;
    private final OrganizationMemory memory;
    private final WorkingCalendars calendars;
    private final Regions regions;
    private final ZoneId zone;

    LeadersOnDuty(
            LeaderDuties duties, OrganizationMemory memory, WorkingCalendars calendars, Regions regions, ZoneId zone) {
        this.duties = duties;
        this.memory = memory;
        this.calendars = calendars;
        this.regions = regions;
        this.zone = zone;
    }

    /** Whether the officer leads a department and has no post at the window: they act as a leader there, or not at all. */
    public boolean isLeaderAt(OfficerView officer, WindowId window) {
        OrganizationSnapshot organization = memory.recent();
        DepartmentView department =
                officer.department() == null ? null : organization.departments.get(officer.department());
        return department != null
                && officer.rank()
                        .leadsIn(regions.find(department.regionCode())
                                .map(Region::level)
                                .orElse(RegionLevel.COUNTY))
                && organization.posts(window).stream().noneMatch(post -> post.names(officer.id()));
    }

    /**
     * The right by which a leader uses a power over an item at this instant.
     *
     * @throws Refusal {@code organization.refused.duty-other-department}, {@code …term-over}, {@code …term-not-begun}, {@code …duty-window-authorized}, {@code
     *     …duty-not-on-roster}, {@code …duty-not-signed-in} or {@code …duty-over}
     */
    @Transactional(readOnly = true)
    public LeaderMandate require(
            OfficerView leader, WindowId window, DepartmentId department, Power power, ItemCode item, Instant now) {
        DutyView duty = today(leader.id(), now).orElse(null);
        Refusal refusal = refusal(duty, leader, window, department, power, item, now);
        if (refusal != null) {
            throw refusal;
        }
        if (duty == null) {
            throw new IllegalStateException("nobody is on duty without a duty day");
        }
        return new LeaderMandate(duty.id(), duty.day(), power, leader.id());
    }

    /** Why the leader may not use the power, where it is only asked; empty when they may. */
    @Transactional(readOnly = true)
    public Optional<Refusal> hindrance(
            OfficerView leader, WindowId window, DepartmentId department, Power power, ItemCode item, Instant now) {
        return Optional.ofNullable(
                refusal(today(leader.id(), now).orElse(null), leader, window, department, power, item, now));
    }

    /** The duty day of an officer on the day of this instant, signed in or not; costs one query. */
    @Transactional(readOnly = true)
    public Optional<DutyView> today(OfficerId officer, Instant now) {
        return duties.of(officer, LocalDate.ofInstant(now, zone)).map(LeaderDuty::toView);
    }

    /** How a duty day stands at this instant. */
    public DutyView.DutyStanding standing(DutyView duty, Instant now) {
        return duty.standing(calendars.of(duty.center()), now);
    }

    /** The windows of a hall at which the department of a duty day is served. */
    public Set<WindowId> windowsOf(DutyView duty) {
        return memory.recent().windowsByCenter.getOrDefault(duty.center(), List.of()).stream()
                .filter(window -> window.serves(duty.department()))
                .map(WindowView::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether somebody on a post of the window holds a letter in force that covers the power and the item. */
    @Transactional(readOnly = true)
    public boolean isAuthorized(WindowId window, DepartmentId department, Power power, ItemCode item, Instant now) {
        return memory.fresh().lettersAt(window, department, LocalDate.ofInstant(now, zone)).stream()
                .anyMatch(letter -> letter.grants(power, item, now, zone));
    }

    private @Nullable Refusal refusal(
            @Nullable DutyView duty,
            OfficerView leader,
            WindowId window,
            DepartmentId department,
            Power power,
            ItemCode item,
            Instant now) {
        OrganizationSnapshot organization = memory.fresh();
        WindowView view = organization.windows.get(window);
        DepartmentView decides = organization.departments.get(department);
        if (!department.equals(leader.department())) {
            return new Refusal("organization.refused.duty-other-department", decides == null ? "" : decides.name());
        }
        Refusal outOfTerm = leader.term()
                .hindrance(leader.name(), LocalDate.ofInstant(now, zone))
                .orElse(null);
        if (outOfTerm != null) {
            return outOfTerm;
        }
        if (isAuthorized(window, department, power, item, now)) {
            return new Refusal("organization.refused.duty-window-authorized", power, view == null ? "" : view.number());
        }
        if (duty == null || view == null || !duty.center().equals(view.center())) {
            return new Refusal("organization.refused.duty-not-on-roster");
        }
        return switch (standing(duty, now)) {
            case ON_DUTY -> null;
            case PLANNED -> new Refusal("organization.refused.duty-not-signed-in");
            case KEPT, MISSED -> new Refusal("organization.refused.duty-over");
        };
    }
}
