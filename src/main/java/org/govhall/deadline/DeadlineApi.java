package org.govhall.deadline;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.govhall.calendar.Deadline;
import org.govhall.schedule.DayWords;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** When is it due, for other programs. What is wrong with a question is told in a problem document (RFC 9457). */
@RestController
class DeadlineApi {

    /**
     * One day after the day of {@code from}.
     *
     * @param reason why it was counted or not, in words
     */
    record Day(LocalDate date, boolean counted, String reason) {}

    /**
     * @param deadline with the offset of the centre, such as {@code 2024-02-18T17:30:00+08:00}
     * @param provisional a schedule it depends on is not published yet
     */
    record Answer(String deadline, List<Day> days, boolean provisional) {}

    /** What is wrong with one parameter. */
    record ParameterFault(String parameter, String detail) {}

    private static final List<String> ONCE = List.of("from", "days", "unit", "center");
    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.CHINESE, Locale.ENGLISH);

    private final DeadlineReading reading;
    private final MessageSource messages;
    private final ZoneId zone;

    DeadlineApi(DeadlineReading reading, MessageSource messages, ZoneId zone) {
        this.reading = reading;
        this.messages = messages;
        this.zone = zone;
    }

    /**
     * Takes {@code from} (a date, a local time or one with its offset), {@code days} (0 to 250), {@code unit}
     * (working, natural), {@code center} (an id; standard hours without), and any number of {@code exclude}, the first
     * and the last day of a special procedure, as {@code 2024-02-07/2024-02-08}.
     */
    @GetMapping(path = "/api/v1/deadline", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> deadline(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted) {
        Locale locale = locale(parameters.getFirst("lang"), accepted);
        List<ParameterFault> faults = new ArrayList<>();
        for (String name : ONCE) {
            if (parameters.getOrDefault(name, List.of()).size() > 1) {
                faults.add(new ParameterFault(name, say("deadline.wrong.twice", locale)));
            }
        }
        DeadlineReading.Result result = reading.read(new Asked(
                parameters.getFirst("from"),
                parameters.getFirst("days"),
                parameters.getFirst("unit"),
                parameters.getFirst("center"),
                stretches(parameters.getOrDefault("exclude", List.of()))));
        result.faults().stream()
                .map(fault -> new ParameterFault(
                        fault.parameter(), messages.getMessage(fault.messageKey(), fault.arguments(), locale)))
                .distinct()
                .forEach(faults::add);
        return faults.isEmpty()
                ? answer(Objects.requireNonNull(result.question()).answer(), locale)
                : problem(faults, locale);
    }

    private ResponseEntity<Answer> answer(Deadline deadline, Locale locale) {
        DayWords words = new DayWords(messages, locale);
        List<Day> days = deadline.days().stream()
                .skip(1)
                .map(day -> new Day(day.date(), day.counted(), words.reason(day)))
                .toList();
        return ResponseEntity.ok()
                .headers(headers -> language(headers, locale))
                .body(new Answer(
                        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                deadline.at().atZone(zone)),
                        days,
                        deadline.provisional()));
    }

    private ResponseEntity<ProblemDetail> problem(List<ParameterFault> faults, Locale locale) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, say("deadline.wrong.detail", locale));
        problem.setType(URI.create(ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/deadline")
                .fragment("api")
                .toUriString()));
        problem.setTitle(say("deadline.wrong.title", locale));
        problem.setProperties(new LinkedHashMap<>(Map.of("errors", faults)));
        return ResponseEntity.badRequest()
                .headers(headers -> language(headers, locale))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static void language(HttpHeaders headers, Locale locale) {
        headers.setContentLanguage(locale);
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    /** What has no slash in it is a stretch without an end, and is refused as such. */
    static List<Asked.Stretch> stretches(List<String> excludes) {
        return excludes.stream()
                .map(exclude -> {
                    int slash = exclude.indexOf('/');
                    return slash < 0
                            ? new Asked.Stretch(exclude, null)
                            : new Asked.Stretch(exclude.substring(0, slash), exclude.substring(slash + 1));
                })
                .toList();
    }

    /** {@code lang} decides, then what the program accepts; Chinese where neither says anything. */
    private static Locale locale(@Nullable String lang, @Nullable String accepted) {
        if (lang != null) {
            return lang.startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        }
        try {
            Locale found = accepted == null ? null : Locale.lookup(Locale.LanguageRange.parse(accepted), LANGUAGES);
            return Locale.ENGLISH.equals(found) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        } catch (IllegalArgumentException malformed) {
            return Locale.SIMPLIFIED_CHINESE;
        }
    }
}
