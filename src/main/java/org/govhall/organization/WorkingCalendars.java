package org.govhall.organization;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.govhall.calendar.EarlierHours;
import org.govhall.calendar.HolidaySchedule;
import org.govhall.calendar.OfficeHours;
import org.govhall.calendar.WorkingCalendar;
import org.govhall.schedule.HolidaySchedules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The working calendar of each centre: the State Council's schedule in force with the centre's own hours.
 *
 * <p>Every period of the law runs by the calendar of the centre, also where the window keeps shorter hours of its own: the
 * organ owes the act, not a counter, and its last day ends when its business ends (民法典 art. 203), which is when the hall
 * closes. A counter that closes at noon shortens nobody's period.
 */
@Service
public class WorkingCalendars {

    private final OrganizationDirectory organization;
    private final HolidaySchedules schedules;
    private final ZoneId zone;
    private volatile @Nullable Calendars known;

    WorkingCalendars(OrganizationDirectory organization, HolidaySchedules schedules, ZoneId zone) {
        this.organization = organization;
        this.schedules = schedules;
        this.zone = zone;
    }

    /** The calendars made from one schedule, by the hours of the centres, those of now and those before. */
    private record Calendars(HolidaySchedule schedule, Map<Kept, WorkingCalendar> byHours) {}

    private record Kept(ReceptionHours hours, List<PastHours> past) {}

    /** The calendar of a centre, by which periods run: what was done before it changed its hours counts by those. */
    public WorkingCalendar of(CenterId center) {
        CenterView found = organization.center(center);
        return with(new Kept(found.hours(), found.past()));
    }

    /** When a window receives people: for who is due there and whether it is open, and never for a period. */
    public WorkingCalendar ofWindow(WindowView window) {
        return with(new Kept(window.hours(), List.of()));
    }

    /** The calendar where no centre is asked for: standard hours. */
    public WorkingCalendar standard() {
        return with(new Kept(ReceptionHours.STANDARD, List.of()));
    }

    private WorkingCalendar with(Kept hours) {
        HolidaySchedule schedule = schedules.current();
        Calendars calendars = known;
        if (calendars == null || calendars.schedule != schedule) {
            calendars = new Calendars(schedule, new ConcurrentHashMap<>());
            known = calendars;
        }
        return calendars.byHours.computeIfAbsent(
                hours,
                kept -> new WorkingCalendar(
                        schedule,
                        officeHours(kept.hours()),
                        kept.past().stream()
                                .map(then -> new EarlierHours(then.until(), officeHours(then.hours())))
                                .toList(),
                        zone));
    }

    private static OfficeHours officeHours(ReceptionHours hours) {
        List<OfficeHours.Session> sessions = new ArrayList<>();
        sessions.add(new OfficeHours.Session(hours.morningOpens(), hours.morningCloses()));
        LocalTime opens = hours.afternoonOpens();
        LocalTime closes = hours.afternoonCloses();
        if (opens != null && closes != null) {
            sessions.add(new OfficeHours.Session(opens, closes));
        }
        return new OfficeHours(sessions);
    }
}
