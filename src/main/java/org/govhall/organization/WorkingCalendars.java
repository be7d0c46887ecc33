package org.govhall.organization;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

    /** The calendars made from one schedule, by the hours of the centres. */
    private record Calendars(HolidaySchedule schedule, Map<ReceptionHours, WorkingCalendar> byHours) {}

    /** The calendar of a centre, by which periods run. */
    public WorkingCalendar of(CenterId center) {
        return with(organization.center(center).hours());
    }

    /** When a window receives people: for who is due there and whether it is open, and never for a period. */
    public WorkingCalendar ofWindow(WindowView window) {
        return with(window.hours());
    }

    /** The calendar where no centre is asked for: standard hours. */
    public WorkingCalendar standard() {
        return with(ReceptionHours.STANDARD);
    }

    private WorkingCalendar with(ReceptionHours hours) {
        HolidaySchedule schedule = schedules.current();
        Calendars calendars = known;
        if (calendars == null || calendars.schedule != schedule) {
            calendars = new Calendars(schedule, new ConcurrentHashMap<>());
            known = calendars;
        }
        return calendars.byHours.computeIfAbsent(hours, open -> new WorkingCalendar(schedule, officeHours(open), zone));
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
