package org.govhall.calendar;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;

/** The real schedule, for tests. */
public final class Calendars {

    public static final ZoneId HALL = ZoneId.of("Asia/Shanghai");

    private static final HolidaySchedule SCHEDULE = read();

    private Calendars() {}

    /** The State Council's schedule with the standard hours. */
    public static WorkingCalendar standard() {
        return new WorkingCalendar(SCHEDULE, OfficeHours.STANDARD, HALL);
    }

    static HolidaySchedule schedule() {
        return SCHEDULE;
    }

    static Instant at(String localTime) {
        return LocalDateTime.parse(localTime).atZone(HALL).toInstant();
    }

    private static HolidaySchedule read() {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Calendars.class.getResourceAsStream("/reference/holidays-cn.csv")),
                StandardCharsets.UTF_8)) {
            return HolidaySchedule.fromCsv(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
