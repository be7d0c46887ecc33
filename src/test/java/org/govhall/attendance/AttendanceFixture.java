package org.govhall.attendance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.govhall.identity.AccountId;
import org.govhall.identity.SignedIn;
import org.govhall.organization.CenterId;
import org.govhall.organization.WorkingCalendars;
import org.springframework.context.ApplicationContext;

/** Attendance for tests of other modules. */
public final class AttendanceFixture {

    private final ApplicationContext context;
    private int patrols;

    public AttendanceFixture(ApplicationContext context) {
        this.context = context;
    }

    /** A working day of somebody, the n-th before the clock's day: in time in the morning, late in the afternoon. */
    public void attended(AccountId account, int n) {
        Place place = get(DuePlaces.class).of(account).orElseThrow();
        Instant now = get(Clock.class).instant();
        LocalDate day = LocalDate.ofInstant(now, get(ZoneId.class));
        List<Shift> shifts = List.of();
        for (int found = 0; found < n; ) {
            day = day.minusDays(1);
            shifts = Shift.on(day, get(WorkingCalendars.class).of(place.window().center()));
            found += shifts.isEmpty() ? 0 : 1;
        }
        for (Shift shift : shifts) {
            HalfDay halfDay = new HalfDay(place, shift, List.of(), shift.signInFrom());
            halfDay.signIn(shift.opensAt().plus(Duration.ofMinutes(shift.half() == Half.FIRST ? 0 : 10)));
            halfDay.signOut(shift.closesAt());
            get(HalfDays.class).saveAndFlush(halfDay);
        }
    }

    /** A morning's leave that somebody asks for, n weeks from the clock's day; nobody has answered it. */
    public String requested(AccountId account, int n) {
        Instant now = get(Clock.class).instant();
        Instant from = now.plus(Duration.ofDays(7L * n));
        Leave leave = new Leave(
                get(DuePlaces.class).of(account).orElseThrow(),
                new LeaveDraft(LeaveKind.PERSONAL, from, from.plus(Duration.ofHours(3)), "家中有事"),
                now);
        return get(Leaves.class).saveAndFlush(leave).id().toString();
    }

    /** A round through a centre, now or, where there are some already, a minute before the last of them. */
    public String patrolled(SignedIn supervisor, CenterId center) {
        Instant at = get(Clock.class).instant().minus(Duration.ofMinutes(patrols++));
        return get(PatrolDesk.class).patrol(supervisor, center, at, "各窗口在岗").toString();
    }

    /** What the round found, for which somebody answers; there is no answer yet. */
    public String found(SignedIn supervisor, String patrol, AccountId answerable) {
        Place place = get(DuePlaces.class).of(answerable).orElseThrow();
        return get(PatrolDesk.class)
                .find(
                        supervisor,
                        PatrolId.of(patrol),
                        place.window().id(),
                        place.officer().id(),
                        "桌面物品摆放凌乱")
                .toString();
    }

    /** The same with an answer. */
    public String answered(SignedIn supervisor, String patrol, SignedIn answerable) {
        String id = found(supervisor, patrol, answerable.accountId());
        get(PatrolDesk.class).answer(answerable, PatrolFindingId.of(id), 0, "已经整理");
        return id;
    }

    private <T> T get(Class<T> type) {
        return context.getBean(type);
    }
}
