package org.govhall.casework;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.govhall.schedule.ScheduleFollower.Shift;
import org.springframework.context.MessageSource;

/**
 * What stands in an entry of the trail. What a person wrote is read as it was written; what the program wrote, about
 * days that moved, is read in the language of the page.
 */
final class TrailNote {

    private static final Pattern MOVED = Pattern.compile("(casework\\.due\\.[a-z]+) (\\S+) (\\S+)");

    private TrailNote() {}

    /** From what to what each day moved, one a line. */
    static String of(List<Shift> shifts) {
        return shifts.stream()
                .map(shift -> shift.labelKey() + " " + Objects.requireNonNullElse(shift.from(), "—") + " "
                        + Objects.requireNonNullElse(shift.to(), "—"))
                .collect(Collectors.joining("\n"));
    }

    static String read(EventKind kind, String note, MessageSource messages, Locale locale) {
        return kind == EventKind.DEADLINE_RECOMPUTED
                ? note.lines().map(line -> moved(line, messages, locale)).collect(Collectors.joining("\n"))
                : note;
    }

    private static String moved(String line, MessageSource messages, Locale locale) {
        Matcher moved = MOVED.matcher(line);
        return moved.matches()
                ? messages.getMessage(
                        "casework.due.moved",
                        new Object[] {
                            messages.getMessage(moved.group(1), null, locale),
                            words(moved.group(2)),
                            words(moved.group(3))
                        },
                        locale)
                : line;
    }

    /** A day with its time has a T between them, so that it is one word in the note. */
    private static String words(String moment) {
        return moment.replace('T', ' ');
    }
}
