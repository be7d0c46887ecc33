package org.govhall.attendance;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.govhall.kernel.Refusal;
import org.govhall.organization.AwayView;
import org.jspecify.annotations.Nullable;

/**
 * What a person at a window can do at this instant: sign in, sign out, or neither.
 *
 * @param shifts of the day, the earliest first; none on a day off
 * @param entered what there is of them already
 * @param standsIn when those are away for whom the person stands in; null for who holds a post
 */
record DayAtWindow(
        List<Shift> shifts,
        List<HalfDay> entered,
        List<AwayView> away,
        @Nullable List<AwayView> standsIn,
        Instant now,
        ZoneId zone) {

    /** The one act that is next. */
    enum Act {
        SIGN_IN,
        SIGN_OUT
    }

    /**
     * The stretch for which one signs in now.
     *
     * @throws Refusal on a day off, outside the hours, a second time, while on leave, and to who only stands in while
     *     nobody is away
     */
    Shift toSignIn() {
        Refusal.unless(!shifts.isEmpty(), "attendance.refused.day-off");
        Shift shift = shifts.stream()
                .filter(one -> !now.isBefore(one.signInFrom()) && now.isBefore(one.closesAt()))
                .findFirst()
                .orElseThrow(this::closed);
        HalfDay known = entered(shift.half());
        Refusal.unless(known == null || !known.hasSignedIn(), "attendance.refused.signed-in-already");
        boolean isAway = away.stream().anyMatch(one -> !now.isBefore(one.from()) && now.isBefore(one.to()));
        Refusal.unless(!isAway, "attendance.refused.on-leave");
        // who is not needed at the window is not measured by its hours either
        Refusal.unless(
                standsIn == null
                        || standsIn.stream()
                                .anyMatch(one -> one.from().isBefore(shift.closesAt())
                                        && one.to().isAfter(shift.opensAt())),
                "attendance.refused.not-standing-in");
        return shift;
    }

    /**
     * The half-day from which one signs out now.
     *
     * @throws Refusal to whom has not signed in, or has signed out
     */
    HalfDay toSignOut() {
        return entered.stream()
                .filter(one -> one.awaitsSigningOut(now))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        entered.stream().anyMatch(HalfDay::hasSignedOut)
                                ? "attendance.refused.signed-out-already"
                                : "attendance.refused.not-signed-in"));
    }

    /** Signing out comes first: who works through the noon hour signs out before they sign in again. */
    Optional<Act> next() {
        if (hindrance(this::toSignOut) == null) {
            return Optional.of(Act.SIGN_OUT);
        }
        return hindrance(this::toSignIn) == null ? Optional.of(Act.SIGN_IN) : Optional.empty();
    }

    /** Why one cannot sign in now; null where one can. */
    @Nullable Refusal whyNot() {
        return hindrance(this::toSignIn);
    }

    @Nullable HalfDay entered(Half half) {
        return entered.stream().filter(one -> one.half() == half).findFirst().orElse(null);
    }

    private Refusal closed() {
        return shifts.stream()
                .map(Shift::signInFrom)
                .filter(now::isBefore)
                .findFirst()
                .map(from -> new Refusal("attendance.refused.too-early", time(from)))
                .orElseGet(() -> new Refusal("attendance.refused.day-over"));
    }

    private String time(Instant instant) {
        return LocalTime.ofInstant(instant, zone).toString();
    }

    private static @Nullable Refusal hindrance(Runnable act) {
        try {
            act.run();
            return null;
        } catch (Refusal refusal) {
            return refusal;
        }
    }
}
