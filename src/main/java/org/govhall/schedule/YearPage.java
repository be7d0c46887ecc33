package org.govhall.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.govhall.calendar.DayKind;
import org.govhall.calendar.DayReason;
import org.govhall.calendar.HolidaySchedule;
import org.govhall.calendar.ScheduledDay;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * A year as the administrator sees it: as it will be, with what is being prepared marked.
 *
 * @param weekdays short names, Monday first
 * @param named the days that the notice names or will name
 */
record YearPage(int year, boolean published, List<String> weekdays, List<MonthView> months, List<NamedDay> named) {

    /** A month of weeks, Monday first; null where a week reaches into another month. */
    record MonthView(String name, List<List<@Nullable Cell>> weeks) {}

    /**
     * A day of a month.
     *
     * @param kind off for weekends, holiday, shift, or nothing
     * @param mark one short word where the notice names the day
     * @param text what it is, in words; empty for ordinary days
     */
    record Cell(int day, String kind, String mark, String text, boolean changed) {}

    /** How a day of the notice stands. */
    enum Standing {
        IN_FORCE,
        NEW,
        CHANGED,
        STRUCK
    }

    /**
     * A day that the notice names.
     *
     * @param over nothing about it can change any more
     */
    record NamedDay(LocalDate date, String weekday, DayKind kind, String name, Standing standing, boolean over) {

        public boolean isPending() {
            return standing != Standing.IN_FORCE;
        }
    }

    /** Whether something is being prepared in this year. */
    public boolean isPending() {
        return named.stream().anyMatch(NamedDay::isPending);
    }

    static YearPage of(int year, ScheduleDraft draft, LocalDate today, MessageSource messages, Locale locale) {
        Maker maker = new Maker(draft, draft.next(), today, messages, locale);
        return new YearPage(
                year,
                draft.inForce().isPublished(Year.of(year)),
                Arrays.stream(DayOfWeek.values())
                        .map(day -> day.getDisplayName(TextStyle.NARROW, locale))
                        .toList(),
                Arrays.stream(Month.values())
                        .map(month -> maker.month(YearMonth.of(year, month)))
                        .toList(),
                maker.named(year));
    }

    private record Maker(
            ScheduleDraft draft, HolidaySchedule next, LocalDate today, MessageSource messages, Locale locale) {

        MonthView month(YearMonth month) {
            List<List<@Nullable Cell>> weeks = new ArrayList<>();
            LocalDate monday = month.atDay(1).with(DayOfWeek.MONDAY);
            while (!monday.isAfter(month.atEndOfMonth())) {
                List<@Nullable Cell> week = new ArrayList<>();
                for (LocalDate day : monday.datesUntil(monday.plusWeeks(1)).toList()) {
                    week.add(YearMonth.from(day).equals(month) ? cell(day) : null);
                }
                weeks.add(week);
                monday = monday.plusWeeks(1);
            }
            return new MonthView(month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale), weeks);
        }

        private Cell cell(LocalDate date) {
            DayReason reason = next.reason(date);
            String kind = switch (reason) {
                case HOLIDAY -> "holiday";
                case SHIFTED_WORKING_DAY -> "shift";
                case WEEKEND -> "off";
                default -> next.scheduled(date).isPresent() ? "shift" : "";
            };
            boolean named = kind.equals("holiday") || kind.equals("shift");
            return new Cell(
                    date.getDayOfMonth(),
                    kind,
                    named ? messages.getMessage("schedule.mark." + kind, null, locale) : "",
                    named ? new DayWords(messages, locale).reason(reason, next.festival(date)) : "",
                    draft.changes().containsKey(date));
        }

        List<NamedDay> named(int year) {
            SortedSet<LocalDate> dates = new TreeSet<>();
            draft.inForce().days().forEach(day -> dates.add(day.date()));
            dates.addAll(draft.changes().keySet());
            return dates.stream()
                    .filter(date -> HolidaySchedule.noticeYear(date).getValue() == year)
                    .map(this::named)
                    .toList();
        }

        private NamedDay named(LocalDate date) {
            @Nullable ScheduledDay before = draft.inForce().scheduled(date).orElse(null);
            @Nullable ScheduledDay after = next.scheduled(date).orElse(null);
            ScheduledDay shown = Objects.requireNonNull(after == null ? before : after);
            return new NamedDay(
                    date,
                    date.getDayOfWeek().getDisplayName(TextStyle.FULL, locale),
                    shown.kind(),
                    new DayWords(messages, locale).name(shown.name()),
                    standing(before, after),
                    !date.isAfter(today) && draft.inForce().isPublished(HolidaySchedule.noticeYear(date)));
        }

        private static Standing standing(@Nullable ScheduledDay before, @Nullable ScheduledDay after) {
            if (after == null) {
                return Standing.STRUCK;
            }
            if (before == null) {
                return Standing.NEW;
            }
            return before.equals(after) ? Standing.IN_FORCE : Standing.CHANGED;
        }
    }
}
