package org.govhall.organization;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.govhall.calendar.DayKind;
import org.govhall.calendar.HolidaySchedule;
import org.govhall.calendar.OfficeHours;
import org.govhall.calendar.ScheduledDay;
import org.govhall.calendar.WorkingCalendar;
import org.govhall.kernel.Remembering;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The working calendar of each centre: the State Council's schedule with the centre's own hours. */
@Service
public class WorkingCalendars implements Remembering {

    private final OrganizationDirectory organization;
    private final JdbcClient jdbc;
    private final ZoneId zone;
    private final Map<ReceptionHours, WorkingCalendar> calendars = new ConcurrentHashMap<>();
    private volatile @Nullable HolidaySchedule schedule;

    WorkingCalendars(OrganizationDirectory organization, JdbcClient jdbc, ZoneId zone) {
        this.organization = organization;
        this.jdbc = jdbc;
        this.zone = zone;
    }

    /** The calendar of a centre. */
    public WorkingCalendar of(CenterId center) {
        return calendars.computeIfAbsent(organization.center(center).hours(), this::with);
    }

    /** The calendar where no centre is asked for: standard hours. */
    public WorkingCalendar standard() {
        return calendars.computeIfAbsent(ReceptionHours.STANDARD, this::with);
    }

    /** Reads the schedule anew, after it was changed. */
    @Override
    public void forget() {
        schedule = null;
        calendars.clear();
    }

    private WorkingCalendar with(ReceptionHours hours) {
        return new WorkingCalendar(schedule(), officeHours(hours), zone);
    }

    private HolidaySchedule schedule() {
        HolidaySchedule known = schedule;
        if (known == null) {
            known = HolidaySchedule.of(jdbc.sql("select scheduled_on, kind, name from organization_scheduled_day")
                    .query((row, number) -> new ScheduledDay(
                            row.getObject("scheduled_on", LocalDate.class),
                            DayKind.valueOf(row.getString("kind")),
                            row.getString("name")))
                    .list());
            schedule = known;
        }
        return known;
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
