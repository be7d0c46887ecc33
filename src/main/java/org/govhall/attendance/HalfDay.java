package org.govhall.attendance;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.govhall.kernel.Refusal;
import org.govhall.organization.AwayView;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.WindowId;
import org.jspecify.annotations.Nullable;

/**
 * One half-day of one person at a window. Whether they were late (迟到), left early (早退) or did not come (缺勤) follows
 * from the hours of the window, the leave and two instants, and is never entered by anybody.
 */
@Entity
@Table(name = "attendance_half_day")
class HalfDay {

    /** Who signs in within the minute in which they are due is there in time. */
    private static final Duration TOLERATED = Duration.ofMinutes(1);

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private HalfDayId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "officer_id"))
    private OfficerId officer;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "window_id"))
    private WindowId window;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "center_id"))
    private CenterId center;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "department_id"))
    private @Nullable DepartmentId department;

    private LocalDate workedOn;

    @Enumerated(EnumType.STRING)
    private Half half;

    private Instant opensAt;
    private Instant closesAt;
    private Instant signOutUntil;
    private Instant dueFrom;
    private Instant dueUntil;
    private @Nullable Instant signedInAt;
    private @Nullable Instant signedOutAt;
    private boolean onLeave;
    private boolean late;
    private boolean early;
    private boolean absent;
    private boolean settled;

    @SuppressWarnings("NullAway.Init")
    protected HalfDay() {}

    /**
     * @param place where the person is due
     * @param away when they are away
     */
    HalfDay(Place place, Shift shift, Collection<AwayView> away, Instant now) {
        this.id = HalfDayId.next();
        this.officer = place.officer().id();
        this.window = place.window().id();
        this.center = place.window().center();
        this.department = place.officer().department();
        this.workedOn = shift.day();
        this.half = shift.half();
        this.opensAt = shift.opensAt();
        this.closesAt = shift.closesAt();
        this.signOutUntil = shift.signOutUntil();
        this.dueFrom = opensAt;
        this.dueUntil = closesAt;
        excuse(away, now);
    }

    OfficerId officer() {
        return officer;
    }

    Half half() {
        return half;
    }

    boolean isOnLeave() {
        return onLeave;
    }

    Instant dueUntil() {
        return dueUntil;
    }

    /** Whether they have come and not gone, and can still sign out. */
    boolean awaitsSigningOut(Instant now) {
        return signedInAt != null && signedOutAt == null && now.isBefore(signOutUntil);
    }

    boolean hasSignedIn() {
        return signedInAt != null;
    }

    boolean hasSignedOut() {
        return signedOutAt != null;
    }

    /**
     * The person is at the window.
     *
     * @throws Refusal a second time, and to whom is on leave for the whole half-day
     */
    void signIn(Instant now) {
        Refusal.unless(signedInAt == null, "attendance.refused.signed-in-already");
        Refusal.unless(!onLeave, "attendance.refused.on-leave");
        signedInAt = now;
        judge(now);
    }

    /**
     * The person leaves.
     *
     * @throws Refusal to whom has not come, a second time, and when the time for it is over
     */
    void signOut(Instant now) {
        Refusal.unless(signedInAt != null, "attendance.refused.not-signed-in");
        Refusal.unless(signedOutAt == null, "attendance.refused.signed-out-already");
        Refusal.unless(now.isBefore(signOutUntil), "attendance.refused.sign-out-over");
        signedOutAt = now;
        judge(now);
    }

    /** Takes from what is due the time in which the person is away at its beginning and at its end. */
    final void excuse(Collection<AwayView> away, Instant now) {
        Instant from = opensAt;
        Instant until = closesAt;
        for (boolean moved = true; moved && from.isBefore(until); ) {
            moved = false;
            for (AwayView one : away) {
                if (!one.from().isAfter(from) && one.to().isAfter(from)) {
                    from = one.to();
                    moved = true;
                }
                if (one.from().isBefore(until) && !one.to().isBefore(until)) {
                    until = one.from();
                    moved = true;
                }
            }
        }
        boolean whole = !from.isBefore(until);
        dueFrom = whole ? opensAt : from;
        dueUntil = whole ? opensAt : until;
        onLeave = whole;
        judge(now);
    }

    /** Says what it has come to by now. */
    final void judge(Instant now) {
        boolean over = !now.isBefore(closesAt);
        boolean closed = !now.isBefore(signOutUntil);
        Instant came = signedInAt;
        Instant left = signedOutAt;
        absent = !onLeave && came == null && over;
        late = !onLeave && came != null && !came.isBefore(dueFrom.plus(TOLERATED));
        early = !onLeave && came != null && (left == null ? closed : left.isBefore(dueUntil));
        settled = came == null ? over : left != null || closed;
    }

    HalfDayView toView() {
        return new HalfDayView(
                workedOn,
                half,
                opensAt,
                closesAt,
                dueFrom,
                dueUntil,
                signedInAt,
                signedOutAt,
                onLeave,
                late,
                early,
                absent,
                settled);
    }
}
