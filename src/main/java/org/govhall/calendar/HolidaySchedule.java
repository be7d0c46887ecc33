package org.govhall.calendar;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The State Council's schedule of holidays and shifted working days, year by year. For a year that is not published yet
 * it falls back to weekends and the festivals that have a fixed date, and says so.
 */
public final class HolidaySchedule {

    /** A year's notice names some thirty days off; one typed in half way must not pass for the whole. */
    private static final long FEWEST_DAYS_OFF_OF_A_NOTICE = 20;

    private static final MonthDay NATIONAL_DAY = MonthDay.of(10, 1);

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final Map<MonthDay, String> FIXED_FESTIVALS = Map.of(
            MonthDay.of(1, 1), "元旦",
            MonthDay.of(5, 1), "劳动节",
            MonthDay.of(5, 2), "劳动节",
            MonthDay.of(10, 1), "国庆节",
            MonthDay.of(10, 2), "国庆节",
            MonthDay.of(10, 3), "国庆节");

    private final Map<LocalDate, ScheduledDay> days;
    private final Set<Year> published;

    private HolidaySchedule(Collection<ScheduledDay> rows) {
        this.days = new HashMap<>(rows.size() * 2);
        for (ScheduledDay row : rows) {
            if (days.put(row.date(), row) != null) {
                throw new IllegalArgumentException("named twice: " + row.date());
            }
        }
        this.published = publishedAmong(rows);
    }

    private static Set<Year> publishedAmong(Collection<ScheduledDay> rows) {
        Map<Year, List<LocalDate>> daysOff = rows.stream()
                .filter(row -> row.kind() == DayKind.HOLIDAY)
                .map(ScheduledDay::date)
                .collect(Collectors.groupingBy(Year::from));
        return daysOff.entrySet().stream()
                .filter(year -> year.getValue().size() >= FEWEST_DAYS_OFF_OF_A_NOTICE
                        && year.getValue().contains(year.getKey().atMonthDay(NATIONAL_DAY)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @throws IllegalArgumentException when a date is named twice */
    public static HolidaySchedule of(Collection<ScheduledDay> rows) {
        return new HolidaySchedule(rows);
    }

    /**
     * Reads rows of {@code date,kind,name} behind a header line; the kind is {@code holiday} or {@code workday}. A byte
     * order mark, as spreadsheets write it, and empty lines are passed over.
     *
     * @throws IllegalArgumentException with the number of the line when a row cannot be read
     */
    public static HolidaySchedule fromCsv(Reader reader) throws IOException {
        List<ScheduledDay> rows = new ArrayList<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        for (CSVRecord row : format.parse(withoutByteOrderMark(reader))) {
            try {
                rows.add(new ScheduledDay(
                        LocalDate.parse(row.get("date")),
                        DayKind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
                        row.get("name")));
            } catch (RuntimeException e) {
                throw new IllegalArgumentException("line " + row.getParser().getCurrentLineNumber(), e);
            }
        }
        return of(rows);
    }

    private static Reader withoutByteOrderMark(Reader reader) throws IOException {
        PushbackReader text = new PushbackReader(reader);
        int first = text.read();
        if (first != BYTE_ORDER_MARK && first != -1) {
            text.unread(first);
        }
        return text;
    }

    /** The rows, by date. */
    public List<ScheduledDay> days() {
        return List.copyOf(new TreeMap<>(days).values());
    }

    /** Whether the rows hold the State Council's schedule of this year, whole and up to its National Day. */
    public boolean isPublished(Year year) {
        return published.contains(year);
    }

    public boolean isWorkingDay(LocalDate date) {
        DayReason reason = reason(date);
        return reason == DayReason.WORKING_DAY || reason == DayReason.SHIFTED_WORKING_DAY;
    }

    /** Why this day is a working day, or is not: one of WORKING_DAY, SHIFTED_WORKING_DAY, WEEKEND, HOLIDAY. */
    DayReason reason(LocalDate date) {
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        ScheduledDay scheduled = days.get(date);
        if (scheduled != null) {
            return scheduled.kind() == DayKind.HOLIDAY
                    ? DayReason.HOLIDAY
                    : weekend ? DayReason.SHIFTED_WORKING_DAY : DayReason.WORKING_DAY;
        }
        if (!isPublished(Year.from(date)) && FIXED_FESTIVALS.containsKey(MonthDay.from(date))) {
            return DayReason.HOLIDAY;
        }
        return weekend ? DayReason.WEEKEND : DayReason.WORKING_DAY;
    }

    /** The festival that makes this day what it is; null on ordinary days. */
    @Nullable String festival(LocalDate date) {
        ScheduledDay scheduled = days.get(date);
        if (scheduled != null) {
            return scheduled.name();
        }
        return isPublished(Year.from(date)) ? null : FIXED_FESTIVALS.get(MonthDay.from(date));
    }
}
