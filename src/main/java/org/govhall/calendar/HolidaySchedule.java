package org.govhall.calendar;

import java.io.IOException;
import java.io.Reader;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The State Council's schedule of holidays and shifted working days, year by year. For a year that is not published yet
 * it falls back to weekends and the festivals that have a fixed date, and says so.
 */
public final class HolidaySchedule {

    /** A year's notice names some thirty days off; one typed in half way must not pass for the whole. */
    private static final long FEWEST_DAYS_OFF_OF_A_NOTICE = 20;

    /** The schedule of a year may name days from 29 December of the year before. */
    static final int NEW_YEAR_REACHES_BACK = 3;

    private static final int FIRST_NOTICE = 2007;
    private static final int LAST_NOTICE = 2099;

    private static final MonthDay NATIONAL_DAY = MonthDay.of(10, 1);

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
     * Reads the rows that {@link ScheduleFile} describes.
     *
     * @throws IllegalArgumentException with the number of the first line that is wrong
     */
    public static HolidaySchedule fromCsv(Reader reader) throws IOException {
        ScheduleFile file = ScheduleFile.read(reader);
        if (!file.faults().isEmpty()) {
            ScheduleFault first = file.faults().get(0);
            throw new IllegalArgumentException("line " + first.line() + ": " + first.kind() + " " + first.text());
        }
        return of(file.days());
    }

    /**
     * The year whose notice names this day: that of the day, but for the last three days of December, which the next
     * year's notice shifts (as those of 2008 and 2019 did).
     */
    public static Year noticeYear(LocalDate date) {
        return Year.from(date.plusDays(NEW_YEAR_REACHES_BACK));
    }

    /** Whether a notice can name this day: they are written since 2007, and never for a later century. */
    public static boolean mayBeScheduled(LocalDate date) {
        int year = noticeYear(date).getValue();
        return year >= FIRST_NOTICE && year <= LAST_NOTICE;
    }

    /** The rows, by date. */
    public List<ScheduledDay> days() {
        return List.copyOf(new TreeMap<>(days).values());
    }

    /** What the notice says of this day; empty for a day that it does not name. */
    public Optional<ScheduledDay> scheduled(LocalDate date) {
        return Optional.ofNullable(days.get(date));
    }

    /** The years that {@link #isPublished} holds for, the earliest first. */
    public SortedSet<Year> publishedYears() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(published));
    }

    /**
     * The first day that is not what it is in the other schedule, by the days they name or by the years they hold whole:
     * no period that ends before it differs between the two. Empty where there is none.
     */
    public Optional<LocalDate> firstDifference(HolidaySchedule other) {
        Stream<LocalDate> named = Stream.concat(days.keySet().stream(), other.days.keySet().stream())
                .filter(date -> !Objects.equals(days.get(date), other.days.get(date)));
        // a year that becomes whole, or is no longer, ends or begins what is provisional about the days before it
        Stream<LocalDate> whole = Stream.concat(published.stream(), other.published.stream())
                .filter(year -> published.contains(year) != other.published.contains(year))
                .map(year -> year.atDay(1).minusDays(NEW_YEAR_REACHES_BACK));
        return Stream.concat(named, whole).min(Comparator.naturalOrder());
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
    public DayReason reason(LocalDate date) {
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
    public @Nullable String festival(LocalDate date) {
        ScheduledDay scheduled = days.get(date);
        if (scheduled != null) {
            return scheduled.name();
        }
        return isPublished(Year.from(date)) ? null : FIXED_FESTIVALS.get(MonthDay.from(date));
    }
}
