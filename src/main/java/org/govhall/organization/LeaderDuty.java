package org.govhall.organization;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.govhall.calendar.WorkingCalendar;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * One day on which a leader of a department sits in the hall (领导坐班) and decides what its window is not authorized to
 * decide. Planned beforehand; it counts from the moment the leader signs in until they sign out or the hall closes.
 */
@Entity
@Table(name = "organization_leader_duty")
class LeaderDuty {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private DutyId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "department_id"))
    private DepartmentId department;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "center_id"))
    private CenterId center;

    private LocalDate dutyOn;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "officer_id"))
    private OfficerId leader;

    private @Nullable Instant signedInAt;
    private @Nullable Instant signedOutAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "replaced_id"))
    private @Nullable OfficerId replaced;

    private @Nullable String replacementReason;

    @SuppressWarnings("NullAway.Init")
    protected LeaderDuty() {}

    /**
     * Plans a day.
     *
     * @param level of the region whose department it is: it says which rank makes a leader
     * @param calendar of the hall
     * @throws Refusal for a day that is past or off, and for somebody who is no leader of the department
     */
    LeaderDuty(
            DepartmentId department,
            RegionLevel level,
            CenterId center,
            Officer leader,
            LocalDate day,
            WorkingCalendar calendar,
            Instant now) {
        mustLead(leader, department, level, day);
        Refusal.unless(!day.isBefore(today(calendar, now)), "organization.refused.duty-past", day.toString());
        Refusal.unless(calendar.isWorkingDay(day), "organization.refused.duty-day-off", day.toString());
        this.id = DutyId.next();
        this.department = department;
        this.center = center;
        this.dutyOn = day;
        this.leader = leader.id();
    }

    DutyId id() {
        return id;
    }

    DepartmentId department() {
        return department;
    }

    CenterId center() {
        return center;
    }

    LocalDate day() {
        return dutyOn;
    }

    OfficerId leader() {
        return leader;
    }

    /**
     * Another leader takes the day over.
     *
     * @throws Refusal when the day is past or has begun for the leader, without a reason, or for no other leader
     */
    void replaceBy(Officer other, RegionLevel level, String reason, WorkingCalendar calendar, Instant now) {
        Refusal.unless(!dutyOn.isBefore(today(calendar, now)), "organization.refused.duty-past", dutyOn.toString());
        Refusal.unless(signedInAt == null, "organization.refused.duty-begun");
        Refusal.unless(!other.id().equals(leader), "organization.refused.duty-same-leader", other.name());
        mustLead(other, department, level, dutyOn);
        replacementReason = Texts.required(reason, "organization.refused.reason");
        replaced = leader;
        leader = other.id();
    }

    /** Refuses to give up a day that is today or past: that one can only be replaced, or stays as it was. */
    void mustBeToCome(WorkingCalendar calendar, Instant now) {
        Refusal.unless(dutyOn.isAfter(today(calendar, now)), "organization.refused.duty-not-to-come");
    }

    /**
     * The leader is there.
     *
     * @throws Refusal for anybody else, on another day, while the hall is closed, and a second time
     */
    void signIn(Officer by, WorkingCalendar calendar, Instant now) {
        mustBeOf(by);
        LocalDateTime time = LocalDateTime.ofInstant(now, calendar.zone());
        Refusal.unless(dutyOn.equals(time.toLocalDate()), "organization.refused.duty-other-day", dutyOn.toString());
        Refusal.unless(signedInAt == null, "organization.refused.duty-signed-in-already");
        LocalTime opens = calendar.hours().opening();
        LocalTime closes = calendar.hours().closing();
        Refusal.unless(
                !time.toLocalTime().isBefore(opens) && time.toLocalTime().isBefore(closes),
                "organization.refused.duty-hall-closed",
                opens.toString(),
                closes.toString());
        signedInAt = now;
    }

    /** The leader leaves; what comes after that waits for another. */
    void signOut(Officer by, WorkingCalendar calendar, Instant now) {
        mustBeOf(by);
        Refusal.unless(dutyOn.equals(today(calendar, now)), "organization.refused.duty-other-day", dutyOn.toString());
        Refusal.unless(signedInAt != null, "organization.refused.duty-not-signed-in");
        Refusal.unless(signedOutAt == null, "organization.refused.duty-signed-out");
        signedOutAt = now;
    }

    DutyView toView() {
        return new DutyView(
                id, department, center, dutyOn, leader, signedInAt, signedOutAt, replaced, replacementReason);
    }

    private void mustBeOf(Officer by) {
        Refusal.unless(by.works() && by.id().equals(leader), "organization.refused.duty-not-yours");
        by.requireInOffice(dutyOn);
    }

    private static void mustLead(Officer officer, DepartmentId department, RegionLevel level, LocalDate on) {
        officer.requireInOffice(on);
        Refusal.unless(officer.isOf(department), "organization.refused.other-department", officer.name());
        Refusal.unless(officer.rank().leadsIn(level), "organization.refused.duty-rank", officer.name());
    }

    private static LocalDate today(WorkingCalendar calendar, Instant now) {
        return LocalDate.ofInstant(now, calendar.zone());
    }
}
