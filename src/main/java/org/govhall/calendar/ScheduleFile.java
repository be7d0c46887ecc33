package org.govhall.calendar;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.govhall.calendar.ScheduleFault.Kind;

/**
 * A schedule as it is handed in: rows of {@code date,kind,name} behind a header line; the kind is {@code holiday} or
 * {@code workday}. A byte order mark, as spreadsheets write it, and empty lines are passed over.
 *
 * @param days the rows that can be read, in their order
 * @param faults all that is wrong, line by line; empty for a file that can be used
 */
public record ScheduleFile(List<ScheduledDay> days, List<ScheduleFault> faults) {

    private static final List<String> HEADER = List.of("date", "kind", "name");
    private static final int LONGEST_NAME = 60;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    public ScheduleFile {
        days = List.copyOf(days);
        faults = List.copyOf(faults);
    }

    /** Reads to the end, whatever is wrong on the way, so that everything can be mended at once. */
    public static ScheduleFile read(Reader reader) throws IOException {
        Reading reading = new Reading();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        try (CSVParser rows = format.parse(withoutByteOrderMark(reader))) {
            for (CSVRecord row : rows) {
                reading.take(row, rows.getCurrentLineNumber());
            }
        } catch (UncheckedIOException unreadable) {
            reading.faults.add(new ScheduleFault(reading.line + 1, Kind.COLUMNS, ""));
        }
        if (!reading.begun) {
            reading.faults.add(new ScheduleFault(1, Kind.COLUMNS, ""));
        }
        return new ScheduleFile(reading.days, reading.faults);
    }

    private static Reader withoutByteOrderMark(Reader reader) throws IOException {
        PushbackReader text = new PushbackReader(reader);
        int first = text.read();
        if (first != BYTE_ORDER_MARK && first != -1) {
            text.unread(first);
        }
        return text;
    }

    /** How far the reading has come. */
    private static final class Reading {

        private final List<ScheduledDay> days = new ArrayList<>();
        private final List<ScheduleFault> faults = new ArrayList<>();
        private final Set<LocalDate> seen = new HashSet<>();
        private boolean begun;
        private long line;

        void take(CSVRecord row, long number) {
            line = number;
            if (!begun) {
                begun = true;
                List<String> names =
                        row.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
                if (!names.equals(HEADER)) {
                    fault(Kind.COLUMNS, String.join(",", row.toList()));
                }
            } else if (row.size() != HEADER.size()) {
                fault(Kind.COLUMNS, String.join(",", row.toList()));
            } else {
                day(row.get(0), row.get(1), row.get(2));
            }
        }

        private void day(String dateText, String kindText, String name) {
            Optional<LocalDate> date = date(dateText);
            Optional<DayKind> kind = kind(kindText);
            boolean named = !name.isEmpty() && name.length() <= LONGEST_NAME;
            if (date.isEmpty()) {
                fault(Kind.DATE, dateText);
            } else if (!seen.add(date.get())) {
                fault(Kind.TWICE, dateText);
            }
            if (kind.isEmpty()) {
                fault(Kind.KIND, kindText);
            }
            if (!named) {
                fault(Kind.NAME, name);
            }
            if (date.isPresent() && kind.isPresent() && named) {
                days.add(new ScheduledDay(date.get(), kind.get(), name));
            }
        }

        private void fault(Kind kind, String text) {
            faults.add(new ScheduleFault(line, kind, text));
        }

        private static Optional<LocalDate> date(String text) {
            try {
                return Optional.of(LocalDate.parse(text)).filter(HolidaySchedule::mayBeScheduled);
            } catch (DateTimeException notADate) {
                return Optional.empty();
            }
        }

        private static Optional<DayKind> kind(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "holiday" -> Optional.of(DayKind.HOLIDAY);
                case "workday" -> Optional.of(DayKind.WORKDAY);
                default -> Optional.empty();
            };
        }
    }
}
