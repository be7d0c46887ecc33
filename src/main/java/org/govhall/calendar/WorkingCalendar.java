package org.govhall.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The working days and hours of one centre: when a period ends and why, and how much working time lies between two
 * instants. A deadline and its explanation come from the same walk over the days.
 *
 * @see "行政许可法 art. 42, 45, 82; 民法典 art. 200–204"
 */
public final class WorkingCalendar {

    /** No period of this program is longer; a walk that goes on has met a calendar without working days. */
    private static final int LONGEST_WALK = 20_000;

    private final HolidaySchedule schedule;
    private final OfficeHours hours;
    private final List<EarlierHours> earlier;
    private final ZoneId zone;
    private final Map<Integer, YearOfDays> years = new ConcurrentHashMap<>();

    public WorkingCalendar(HolidaySchedule schedule, OfficeHours hours, ZoneId zone) {
        this(schedule, hours, List.of(), zone);
    }

    /**
     * @param hours those of today and of the days to come
     * @param earlier those of the days before, in their order: an act counts by the hours of its day, and nothing that is
     *     over changes with them
     */
    public WorkingCalendar(HolidaySchedule schedule, OfficeHours hours, List<EarlierHours> earlier, ZoneId zone) {
        this.schedule = schedule;
        this.hours = hours;
        this.earlier = List.copyOf(earlier);
        this.zone = zone;
    }

    /** The same days with other hours. */
    public WorkingCalendar withHours(OfficeHours other) {
        return new WorkingCalendar(schedule, other, zone);
    }

    /** The same hours under another schedule. */
    public WorkingCalendar under(HolidaySchedule other) {
        return new WorkingCalendar(other, hours, earlier, zone);
    }

    public ZoneId zone() {
        return zone;
    }

    public OfficeHours hours() {
        return hours;
    }

    public boolean isWorkingDay(LocalDate date) {
        return year(date.getYear()).isWorking(date.getDayOfYear());
    }

    /** Whether the centre is open at this instant. */
    public boolean isOpen(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        return isWorkingDay(local.toLocalDate()) && hoursOn(local.toLocalDate()).isOpen(local.toLocalTime());
    }

    /** When the centre closes next where it is open at this instant; where it is not, when it opens next. */
    public Instant turns(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        LocalDate day = local.toLocalDate();
        return (isWorkingDay(day) ? hoursOn(day).turns(local.toLocalTime()) : Optional.<LocalTime>empty())
                .map(day::atTime)
                .orElseGet(() -> opening(nextWorkingDay(day)))
                .atZone(zone)
                .toInstant();
    }

    /** The day an act counts on for the clock: after closing, or on a day off, it is the next working day. */
    public LocalDate countsAs(Instant act) {
        ZonedDateTime local = act.atZone(zone);
        LocalDate day = local.toLocalDate();
        return isWorkingDay(day) && !local.toLocalTime().isAfter(hoursOn(day).closing()) ? day : nextWorkingDay(day);
    }

    /**
     * The day that lies {@code count} working days after {@code day}; for 0 the day itself.
     *
     * @throws IllegalArgumentException if the count is negative
     */
    public LocalDate plusWorkingDays(LocalDate day, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("working days: " + count);
        }
        LocalDate result = day;
        for (int i = 0; i < count; i++) {
            result = nextWorkingDay(result);
        }
        return result;
    }

    /**
     * The end of a period.
     *
     * @param startDay day of acceptance, as {@link #countsAs} gives it; itself not counted
     * @param pauses special procedures, in any order; overlapping ones count once
     * @return ends at closing time on a working day; on the start day itself for a period of length 0
     */
    public Deadline deadline(LocalDate startDay, LegalPeriod period, Collection<Pause> pauses) {
        List<CountedDay> days = new ArrayList<>();
        days.add(new CountedDay(startDay, false, DayReason.START_DAY, null, 0));
        LocalDate day = startDay;
        int counted = 0;
        boolean ended = period.length() == 0 && isWorkingDay(startDay);
        for (int walked = 0; !ended; walked++) {
            if (walked > LONGEST_WALK) {
                throw new IllegalStateException("no working day within " + LONGEST_WALK + " days of " + startDay);
            }
            day = day.plusDays(1);
            boolean overdue = counted >= period.length();
            Optional<Pause> pause = pauseOn(day, pauses);
            boolean counts = !overdue && pause.isEmpty() && (natural(period) || isWorkingDay(day));
            if (counts) {
                counted++;
            }
            DayReason reason = reason(day, period, pause, overdue);
            days.add(new CountedDay(day, counts, reason, name(day, reason, pause), counted));
            ended = counted >= period.length() && isWorkingDay(day) && (counts || overdue);
        }
        return new Deadline(startDay, day, closing(day), period, isProvisional(startDay, day), days);
    }

    /**
     * The end of a period that begins with an act. Where the act counts on a later day than its own, the days between
     * are explained too: the explanation begins with the day of the act.
     */
    public Deadline deadlineAfter(Instant act, LegalPeriod period, Collection<Pause> pauses) {
        LocalDate day = act.atZone(zone).toLocalDate();
        LocalDate start = countsAs(act);
        Deadline deadline = deadline(start, period, pauses);
        List<CountedDay> days = new ArrayList<>();
        day.datesUntil(start)
                .map(before -> new CountedDay(
                        before,
                        false,
                        isWorkingDay(before) ? DayReason.AFTER_CLOSING : schedule.reason(before),
                        schedule.festival(before),
                        0))
                .forEach(days::add);
        days.addAll(deadline.days());
        return new Deadline(
                start, deadline.lastDay(), deadline.at(), period, isProvisional(day, deadline.lastDay()), days);
    }

    /** Whole working minutes between two instants; 0 when {@code from} is not before {@code to}. */
    public long workingMinutes(Instant from, Instant to) {
        return workingMinutes(from, to, List.of());
    }

    /** Whole working minutes between two instants, less those of days on which a pause stops the clock. */
    public long workingMinutes(Instant from, Instant to, Collection<Pause> pauses) {
        if (!from.isBefore(to)) {
            return 0;
        }
        ZonedDateTime begin = from.atZone(zone);
        ZonedDateTime finish = to.atZone(zone);
        LocalDate firstDay = begin.toLocalDate();
        LocalDate lastDay = finish.toLocalDate();
        if (firstDay.equals(lastDay)) {
            return timeOn(firstDay, begin.toLocalTime(), finish.toLocalTime(), pauses)
                    .toMinutes();
        }
        return timeOn(firstDay, begin.toLocalTime(), LocalTime.MAX, pauses)
                .plus(wholeDays(firstDay, lastDay.minusDays(1), pauses))
                .plus(timeOn(lastDay, LocalTime.MIN, finish.toLocalTime(), pauses))
                .toMinutes();
    }

    /** How many working days lie after {@code fromExclusive}, up to and including {@code toInclusive}. */
    public int wholeWorkingDaysBetween(LocalDate fromExclusive, LocalDate toInclusive) {
        if (!fromExclusive.isBefore(toInclusive)) {
            return 0;
        }
        int days = -year(fromExclusive.getYear()).workingUpTo(fromExclusive.getDayOfYear());
        for (int year = fromExclusive.getYear(); year < toInclusive.getYear(); year++) {
            days += year(year).workingUpTo(Year.of(year).length());
        }
        return days + year(toInclusive.getYear()).workingUpTo(toInclusive.getDayOfYear());
    }

    /** The time of the days after {@code from}, up to and including {@code to}, each by the hours that held on it. */
    private Duration wholeDays(LocalDate from, LocalDate to, Collection<Pause> pauses) {
        Duration time = Duration.ZERO;
        LocalDate reached = from;
        for (EarlierHours then : earlier) {
            LocalDate last = then.until().isAfter(to) ? to : then.until().minusDays(1);
            if (reached.isBefore(last)) {
                time = time.plus(then.hours().perDay().multipliedBy(daysBetween(reached, last, pauses)));
                reached = last;
            }
        }
        return time.plus(hours.perDay().multipliedBy(daysBetween(reached, to, pauses)));
    }

    private long daysBetween(LocalDate fromExclusive, LocalDate toInclusive, Collection<Pause> pauses) {
        long paused = pauses.isEmpty() || !fromExclusive.isBefore(toInclusive)
                ? 0
                : pausedWorkingDays(fromExclusive.plusDays(1), toInclusive.plusDays(1), pauses);
        return wholeWorkingDaysBetween(fromExclusive, toInclusive) - paused;
    }

    private OfficeHours hoursOn(LocalDate day) {
        for (EarlierHours then : earlier) {
            if (day.isBefore(then.until())) {
                return then.hours();
            }
        }
        return hours;
    }

    private long pausedWorkingDays(LocalDate from, LocalDate toExclusive, Collection<Pause> pauses) {
        return from.datesUntil(toExclusive)
                .filter(day -> isWorkingDay(day) && pauseOn(day, pauses).isPresent())
                .count();
    }

    private Duration timeOn(LocalDate day, LocalTime from, LocalTime to, Collection<Pause> pauses) {
        return isWorkingDay(day) && pauseOn(day, pauses).isEmpty()
                ? hoursOn(day).between(from, to)
                : Duration.ZERO;
    }

    private LocalDate nextWorkingDay(LocalDate after) {
        LocalDate day = after;
        for (int walked = 0; walked < LONGEST_WALK; walked++) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                return day;
            }
        }
        throw new IllegalStateException("no working day after " + after);
    }

    private static Optional<Pause> pauseOn(LocalDate day, Collection<Pause> pauses) {
        return pauses.stream().filter(pause -> pause.covers(day)).findFirst();
    }

    private static boolean natural(LegalPeriod period) {
        return period.unit() == PeriodUnit.NATURAL_DAYS;
    }

    private DayReason reason(LocalDate day, LegalPeriod period, Optional<Pause> pause, boolean overdue) {
        DayReason ordinary = schedule.reason(day);
        if (overdue && isWorkingDay(day)) {
            return DayReason.ROLLED_FORWARD;
        }
        if (overdue) {
            return ordinary;
        }
        if (pause.isPresent() && (natural(period) || isWorkingDay(day))) {
            return DayReason.EXCLUDED;
        }
        return natural(period) ? DayReason.NATURAL_DAY : ordinary;
    }

    private @Nullable String name(LocalDate day, DayReason reason, Optional<Pause> pause) {
        return reason == DayReason.EXCLUDED ? pause.map(Pause::name).orElse(null) : schedule.festival(day);
    }

    private Instant closing(LocalDate day) {
        return day.atTime(hoursOn(day).closing()).atZone(zone).toInstant();
    }

    private LocalDateTime opening(LocalDate day) {
        return day.atTime(hoursOn(day).opening());
    }

    private boolean isProvisional(LocalDate from, LocalDate to) {
        int last = to.plusDays(HolidaySchedule.NEW_YEAR_REACHES_BACK).getYear();
        for (int year = from.getYear(); year <= last; year++) {
            if (!schedule.isPublished(Year.of(year))) {
                return true;
            }
        }
        return false;
    }

    private YearOfDays year(int year) {
        return years.computeIfAbsent(year, missing -> new YearOfDays(Year.of(missing), schedule));
    }

    /** The working days of a year, summed up once, so that any stretch is counted with two look-ups. */
    private static final class YearOfDays {

        private final int[] workingUpTo;

        YearOfDays(Year year, HolidaySchedule schedule) {
            workingUpTo = new int[year.length() + 1];
            for (int day = 1; day <= year.length(); day++) {
                workingUpTo[day] = workingUpTo[day - 1] + (schedule.isWorkingDay(year.atDay(day)) ? 1 : 0);
            }
        }

        boolean isWorking(int dayOfYear) {
            return workingUpTo[dayOfYear] > workingUpTo[dayOfYear - 1];
        }

        int workingUpTo(int dayOfYear) {
            return workingUpTo[dayOfYear];
        }
    }
}
