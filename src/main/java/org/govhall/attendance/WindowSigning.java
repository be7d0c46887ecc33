package org.govhall.attendance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.govhall.calendar.WorkingCalendar;
import org.govhall.identity.AccountId;
import org.govhall.kernel.Refusal;
import org.govhall.organization.OfficerId;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.WorkingCalendars;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signing in and out at the window (签到、签退), each half-day, by who is due there. */
@Service
public class WindowSigning {

    private final HalfDays halfDays;
    private final DuePlaces places;
    private final OrganizationDirectory organization;
    private final WorkingCalendars calendars;
    private final Clock clock;
    private final ZoneId zone;

    WindowSigning(
            HalfDays halfDays,
            DuePlaces places,
            OrganizationDirectory organization,
            WorkingCalendars calendars,
            Clock clock,
            ZoneId zone) {
        this.halfDays = halfDays;
        this.places = places;
        this.organization = organization;
        this.calendars = calendars;
        this.clock = clock;
        this.zone = zone;
    }

    /** A stretch of today, with what there is of it. */
    record Stretch(Shift shift, @Nullable HalfDayView halfDay) {}

    /**
     * The page of today.
     *
     * @param act what is next; null for nothing
     * @param whyNot why one cannot sign in, where nothing is next
     * @param early whether signing out now is leaving early
     */
    record Today(
            Place place,
            LocalDate day,
            List<Stretch> stretches,
            DayAtWindow.@Nullable Act act,
            @Nullable Refusal whyNot,
            boolean early) {}

    /**
     * The person is at the window, now.
     *
     * @throws Refusal to whom has no post, on a day off, outside the hours, a second time, while on leave, and to who only
     *     stands in while nobody is away
     */
    @Transactional
    public void signIn(AccountId account) {
        Place place = required(account);
        Instant now = clock.instant();
        DayAtWindow day = day(place, now);
        Shift shift = day.toSignIn();
        HalfDay known = day.entered(shift.half());
        HalfDay halfDay = known == null ? new HalfDay(place, shift, day.away(), now) : known;
        halfDay.signIn(now);
        try {
            halfDays.saveAndFlush(halfDay);
        } catch (DataIntegrityViolationException pressedTwice) {
            throw (Refusal) new Refusal("attendance.refused.signed-in-already").initCause(pressedTwice);
        }
    }

    /**
     * The person leaves, now.
     *
     * @throws Refusal to whom has no post, has not signed in, or has signed out
     */
    @Transactional
    public void signOut(AccountId account) {
        Instant now = clock.instant();
        HalfDay halfDay = day(required(account), now).toSignOut();
        halfDay.signOut(now);
        halfDays.saveAndFlush(halfDay);
    }

    @Transactional(readOnly = true)
    Today today(Place place) {
        Instant now = clock.instant();
        DayAtWindow day = day(place, now);
        DayAtWindow.Act act = day.next().orElse(null);
        return new Today(
                place,
                LocalDate.ofInstant(now, zone),
                day.shifts().stream()
                        .map(shift -> new Stretch(shift, view(day.entered(shift.half()))))
                        .toList(),
                act,
                act == null ? day.whyNot() : null,
                act == DayAtWindow.Act.SIGN_OUT && now.isBefore(day.toSignOut().dueUntil()));
    }

    /** The half-days of a person, the latest first. */
    @Transactional(readOnly = true)
    List<HalfDayView> record(OfficerId officer, LocalDate from, LocalDate to) {
        return halfDays.of(officer, from, to).stream().map(HalfDay::toView).toList();
    }

    private static @Nullable HalfDayView view(@Nullable HalfDay halfDay) {
        return halfDay == null ? null : halfDay.toView();
    }

    private Place required(AccountId account) {
        return places.of(account).orElseThrow(() -> new Refusal("attendance.refused.no-post"));
    }

    private DayAtWindow day(Place place, Instant now) {
        WorkingCalendar calendar = calendars.ofWindow(place.window());
        LocalDate today = LocalDate.ofInstant(now, zone);
        OfficerId officer = place.officer().id();
        Instant begins = today.atStartOfDay(zone).toInstant();
        Instant ends = today.plusDays(1).atStartOfDay(zone).toInstant();
        return new DayAtWindow(
                Shift.on(today, calendar),
                halfDays.of(officer, today, today),
                organization.absences(Set.of(officer), begins, ends),
                place.holds() ? null : organization.absences(places.standsInFor(officer), begins, ends),
                now,
                zone);
    }
}
