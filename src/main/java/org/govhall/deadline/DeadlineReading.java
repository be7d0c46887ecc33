package org.govhall.deadline;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.regex.Pattern;
import org.govhall.calendar.LegalPeriod;
import org.govhall.calendar.Pause;
import org.govhall.calendar.PeriodUnit;
import org.govhall.calendar.WorkingCalendar;
import org.govhall.organization.CenterId;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.WorkingCalendars;
import org.govhall.schedule.HolidaySchedules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes sure of a question: people and programs are read by the same rules, and are told everything that is wrong at once. */
@Component
class DeadlineReading {

    static final int MOST_DAYS = 250;
    static final int MOST_EXCLUDES = 20;
    private static final int LONGEST_EXCLUDE_IN_DAYS = 366;

    /** How far the fallback for years not yet published is worth anything. */
    private static final int YEARS_AHEAD = 10;

    private static final Pattern LOST_PLUS = Pattern.compile("(.*\\d) (\\d\\d:?\\d\\d)$");

    private final WorkingCalendars calendars;
    private final OrganizationDirectory organization;
    private final HolidaySchedules schedules;
    private final ZoneId zone;

    DeadlineReading(
            WorkingCalendars calendars, OrganizationDirectory organization, HolidaySchedules schedules, ZoneId zone) {
        this.calendars = calendars;
        this.organization = organization;
        this.schedules = schedules;
        this.zone = zone;
    }

    /**
     * What came of a reading.
     *
     * @param question null where there is a fault
     */
    record Result(@Nullable DeadlineQuestion question, List<Fault> faults) {}

    Result read(Asked asked) {
        return new Reading().read(asked);
    }

    static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** What was typed with full-width digits, or with blanks around it. */
    static String plain(@Nullable String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    private final class Reading {

        private final List<Fault> faults = new ArrayList<>();

        Result read(Asked asked) {
            WorkingCalendar calendar = calendar(asked.center());
            LocalDateTime from = from(asked.from());
            LegalPeriod period = period(asked.days(), asked.unit());
            List<Pause> pauses = pauses(asked.excludes());
            return calendar == null || from == null || period == null || !faults.isEmpty()
                    ? new Result(null, List.copyOf(faults))
                    : new Result(
                            new DeadlineQuestion(calendar, from.atZone(zone).toInstant(), period, pauses), List.of());
        }

        private @Nullable WorkingCalendar calendar(@Nullable String text) {
            if (blank(text)) {
                return calendars.standard();
            }
            try {
                CenterId id = CenterId.of(plain(text));
                if (organization.findCenter(id).isPresent()) {
                    return calendars.of(id);
                }
            } catch (IllegalArgumentException notAnId) {
                return wrong("center", "deadline.wrong.center");
            }
            return wrong("center", "deadline.wrong.center");
        }

        private @Nullable LegalPeriod period(@Nullable String days, @Nullable String unit) {
            PeriodUnit counted = unit(unit);
            String number = plain(days);
            if (number.isEmpty()) {
                return wrong("days", "deadline.wrong.days.missing");
            }
            if (!number.matches("\\d{1,3}") || Integer.parseInt(number) > MOST_DAYS) {
                return wrong("days", "deadline.wrong.days", MOST_DAYS);
            }
            return counted == null ? null : new LegalPeriod(Integer.parseInt(number), counted);
        }

        private @Nullable PeriodUnit unit(@Nullable String text) {
            return switch (plain(text).toLowerCase(Locale.ROOT)) {
                case "", "working" -> PeriodUnit.WORKING_DAYS;
                case "natural" -> PeriodUnit.NATURAL_DAYS;
                default -> wrong("unit", "deadline.wrong.unit");
            };
        }

        private @Nullable LocalDateTime from(@Nullable String text) {
            if (blank(text)) {
                return wrong("from", "deadline.wrong.from.missing");
            }
            Optional<LocalDateTime> time = moment(plain(text));
            if (time.isEmpty()) {
                return wrong("from", "deadline.wrong.from");
            }
            return inReach(time.get().toLocalDate(), "from", 0, Fault.Part.FIRST) ? time.get() : null;
        }

        private List<Pause> pauses(List<Asked.Stretch> stretches) {
            List<Pause> pauses = new ArrayList<>();
            if (stretches.size() > MOST_EXCLUDES) {
                wrong("exclude", "deadline.wrong.excludes", MOST_EXCLUDES);
                return pauses;
            }
            for (int i = 0; i < stretches.size(); i++) {
                Asked.Stretch stretch = stretches.get(i);
                LocalDate first = day(stretch.first(), i, Fault.Part.FIRST);
                LocalDate last = day(stretch.last(), i, Fault.Part.LAST);
                if (first == null || last == null) {
                    continue;
                }
                if (last.isBefore(first)) {
                    faults.add(new Fault("exclude", i, Fault.Part.LAST, "deadline.wrong.exclude.reversed"));
                } else if (last.isAfter(first.plusDays(LONGEST_EXCLUDE_IN_DAYS))) {
                    faults.add(new Fault(
                            "exclude", i, Fault.Part.LAST, "deadline.wrong.exclude.long", LONGEST_EXCLUDE_IN_DAYS));
                } else {
                    pauses.add(new Pause(first, last, first + " – " + last));
                }
            }
            return pauses;
        }

        private @Nullable LocalDate day(@Nullable String text, int index, Fault.Part part) {
            try {
                LocalDate day = LocalDate.parse(plain(text));
                return inReach(day, "exclude", index, part) ? day : null;
            } catch (DateTimeException notADate) {
                faults.add(new Fault("exclude", index, part, "deadline.wrong.exclude"));
                return null;
            }
        }

        private boolean inReach(LocalDate day, String parameter, int index, Fault.Part part) {
            SortedSet<Year> years = schedules.current().publishedYears();
            int first = years.isEmpty() ? day.getYear() : years.first().getValue();
            int last = years.isEmpty() ? day.getYear() : years.last().getValue() + YEARS_AHEAD;
            boolean within = day.getYear() >= first && day.getYear() <= last;
            if (!within) {
                faults.add(new Fault(
                        parameter,
                        index,
                        part,
                        "deadline.wrong.reach",
                        Integer.toString(first),
                        Integer.toString(last)));
            }
            return within;
        }

        private <T> @Nullable T wrong(String parameter, String messageKey, Object... arguments) {
            faults.add(new Fault(parameter, 0, Fault.Part.FIRST, messageKey, arguments));
            return null;
        }
    }

    /** A date means its beginning; an offset is turned into the time on the wall of the centre. */
    Optional<LocalDateTime> moment(String text) {
        try {
            if (text.length() <= "2024-02-05".length()) {
                return Optional.of(LocalDate.parse(text).atTime(LocalTime.MIN));
            }
            // a plus sign that was not encoded in the address arrives as a blank
            String iso = LOST_PLUS.matcher(text).matches() && text.contains("T")
                    ? LOST_PLUS.matcher(text).replaceFirst("$1+$2")
                    : text.replace(' ', 'T');
            return Optional.of(
                    iso.matches(".*T.*(Z|z|[+-]\\d\\d(:?\\d\\d)?)")
                            ? LocalDateTime.ofInstant(instant(iso), zone)
                            : LocalDateTime.parse(iso));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    private static Instant instant(String iso) {
        return OffsetDateTime.parse(iso).toInstant();
    }
}
