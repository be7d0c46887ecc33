package org.govhall.deadline;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.govhall.calendar.CountedDay;
import org.govhall.calendar.DayReason;
import org.govhall.calendar.Deadline;
import org.govhall.calendar.LegalPeriod;
import org.govhall.schedule.DayWords;
import org.springframework.context.MessageSource;

/**
 * The answer as the page shows it.
 *
 * @param until day and time, such as {@code 2024-02-18 17:30}
 * @param weekday of the last day
 * @param start the day the period starts from, not itself counted
 * @param later the act counts on a later day than its own
 * @param period in words
 * @param provisional a schedule it depends on is not published yet
 * @param days one a day, as {@code fragments/clock} draws them
 * @param kinds of days that occur, for the legend
 * @param skipped the days that are not counted, those of one reason together
 */
record DeadlineSheet(
        String until,
        String weekday,
        LocalDate start,
        boolean later,
        String period,
        int counted,
        boolean provisional,
        List<Box> days,
        List<String> kinds,
        List<Skipped> skipped) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final List<String> LEGEND = List.of("counted", "off", "stop", "end");

    /** A day as it is drawn, and as it is read. */
    record Box(LocalDate date, String weekday, String kind, String text, boolean counted) {}

    /** Days in a row that are not counted for one reason. */
    record Skipped(LocalDate first, LocalDate last, int days, String reason) {

        public boolean isOneDay() {
            return first.equals(last);
        }
    }

    static DeadlineSheet of(DeadlineQuestion question, ZoneId zone, MessageSource messages, Locale locale) {
        Deadline deadline = question.answer();
        DayWords words = new DayWords(messages, locale);
        LocalDate last = deadline.lastDay();
        List<Box> boxes = deadline.days().stream()
                .map(day -> new Box(
                        day.date(),
                        weekday(day.date(), locale),
                        kind(day, last),
                        text(day, words, messages, locale),
                        day.counted()))
                .toList();
        LegalPeriod period = deadline.period();
        return new DeadlineSheet(
                MINUTE.format(deadline.at().atZone(zone)),
                weekday(last, locale),
                deadline.startDay(),
                !deadline.startDay().equals(question.from().atZone(zone).toLocalDate()),
                period.length() == 0
                        ? messages.getMessage("deadline.period.on-the-spot", null, locale)
                        : messages.getMessage(
                                "deadline.period." + period.unit().name(), new Object[] {period.length()}, locale),
                deadline.countedDays(),
                deadline.provisional(),
                boxes,
                LEGEND.stream()
                        .filter(kind ->
                                boxes.stream().anyMatch(box -> box.kind().equals(kind)))
                        .toList(),
                skipped(deadline.days(), words));
    }

    private static List<Skipped> skipped(List<CountedDay> days, DayWords words) {
        List<Skipped> skipped = new ArrayList<>();
        for (CountedDay day : days) {
            if (day.counted() || day.reason() == DayReason.ROLLED_FORWARD) {
                continue;
            }
            String reason = words.reason(day);
            Skipped before = skipped.isEmpty() ? null : skipped.get(skipped.size() - 1);
            if (before != null
                    && before.reason().equals(reason)
                    && before.last().plusDays(1).equals(day.date())) {
                skipped.set(skipped.size() - 1, new Skipped(before.first(), day.date(), before.days() + 1, reason));
            } else {
                skipped.add(new Skipped(day.date(), day.date(), 1, reason));
            }
        }
        return List.copyOf(skipped);
    }

    private static String text(CountedDay day, DayWords words, MessageSource messages, Locale locale) {
        String reason = words.reason(day);
        return day.counted()
                ? messages.getMessage("deadline.day.counted", new Object[] {reason, day.ordinal()}, locale)
                : reason;
    }

    private static String kind(CountedDay day, LocalDate last) {
        if (day.date().equals(last)) {
            return "end";
        }
        if (day.counted()) {
            return "counted";
        }
        return switch (day.reason()) {
            case EXCLUDED -> "stop";
            case WEEKEND, HOLIDAY -> "off";
            default -> "";
        };
    }

    private static String weekday(LocalDate date, Locale locale) {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL, locale);
    }
}
