package org.govhall.deadline;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The question on the page.
 *
 * @param exclusions special procedures, each as two fields; the last may be a blank one to fill in
 */
record DeadlineForm(
        @Nullable String from,
        @Nullable String days,
        @Nullable String unit,
        @Nullable String center,
        List<Line> exclusions) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    /** A special procedure, as two fields. */
    record Line(@Nullable String first, @Nullable String last) {

        boolean isBlank() {
            return DeadlineReading.blank(first) && DeadlineReading.blank(last);
        }
    }

    /** The page as it opens. */
    static DeadlineForm opened(LocalDateTime now) {
        return new DeadlineForm(MINUTE.format(now), null, "working", null, List.of(new Line("", "")));
    }

    /**
     * What an address asks. Special procedures come from the fields of the page, or as programs write them; blank ones are
     * left out, but for one more where one is wanted.
     */
    static DeadlineForm of(MultiValueMap<String, String> parameters, boolean more, DeadlineReading reading) {
        List<Line> lines = new ArrayList<>();
        DeadlineApi.stretches(parameters.getOrDefault("exclude", List.of()))
                .forEach(stretch -> lines.add(new Line(stretch.first(), stretch.last())));
        for (int i = 0; i < DeadlineReading.MOST_EXCLUDES; i++) {
            lines.add(new Line(
                    parameters.getFirst("exclusions[" + i + "].first"),
                    parameters.getFirst("exclusions[" + i + "].last")));
        }
        lines.removeIf(Line::isBlank);
        if (lines.isEmpty() || (more && lines.size() < DeadlineReading.MOST_EXCLUDES)) {
            lines.add(new Line("", ""));
        }
        String from = parameters.getFirst("from");
        String unit = parameters.getFirst("unit");
        return new DeadlineForm(
                reading.moment(DeadlineReading.plain(from)).map(MINUTE::format).orElse(from),
                parameters.getFirst("days"),
                DeadlineReading.blank(unit) ? "working" : unit,
                parameters.getFirst("center"),
                lines);
    }

    Asked toQuestion() {
        return new Asked(
                from,
                days,
                unit,
                center,
                exclusions.stream()
                        .filter(line -> !line.isBlank())
                        .map(line -> new Asked.Stretch(line.first(), line.last()))
                        .toList());
    }
}
