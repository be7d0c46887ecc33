package org.govhall.supervision;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.govhall.kernel.AnswersPrograms;
import org.govhall.organization.CenterId;
import org.govhall.organization.CenterView;
import org.govhall.sheet.CsvFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The figures of a centre and all below it, for programs: as JSON, or as CSV to who accepts that or asks for
 * {@code statistics.csv}. What is wrong with a question is told in a problem document (RFC 9457).
 */
@RestController
class StatisticsApi implements AnswersPrograms {

    private static final String TEXT_CSV = "text/csv";
    private static final String PATH = "/api/v1/statistics";
    private static final int MOST_MONTHS = 24;

    private final OpenFigures figures;
    private final Performance performance;
    private final MessageSource messages;

    StatisticsApi(OpenFigures figures, Performance performance, MessageSource messages) {
        this.figures = figures;
        this.performance = performance;
        this.messages = messages;
    }

    record Place(String id, String name) {}

    /**
     * One indicator.
     *
     * @param code stays the same; the name is for people
     * @param value null where nothing can be said
     * @param unit COUNT (cases), WHOLE, DAYS (working days) or PERCENT
     * @param numerator cases above the line, null where the indicator has none
     * @param denominator cases below the line, null where the indicator has none
     */
    record Figure(
            String code,
            String name,
            String formula,
            @Nullable BigDecimal value,
            String unit,
            @Nullable Long numerator,
            @Nullable Long denominator) {}

    record Month(String month, long received, long accepted, long completed) {}

    record Statistics(Place centre, LocalDate from, LocalDate to, List<Figure> indicators, List<Month> months) {}

    /** What is wrong with one parameter. */
    record ParameterFault(String parameter, String detail) {}

    /**
     * @param centre id of the centre; without it the topmost
     * @param from first day, such as 2026-11-01; without it, the first of the month of {@code to}
     * @param to last day; without it, today
     */
    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    Statistics json(
            @RequestParam(required = false) @Nullable String centre,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Locale locale) {
        return told(read(centre, from, to, locale), locale);
    }

    @GetMapping(path = PATH, produces = TEXT_CSV)
    ResponseEntity<byte[]> csv(
            @RequestParam(required = false) @Nullable String centre,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Locale locale) {
        Statistics told = told(read(centre, from, to, locale), locale);
        StringWriter text = new StringWriter();
        CsvFile file = CsvFile.to(
                text, List.of("centre", "from", "to", "code", "name", "value", "unit", "numerator", "denominator"));
        for (Figure figure : told.indicators()) {
            file.row(List.of(
                    told.centre().name(),
                    told.from().toString(),
                    told.to().toString(),
                    figure.code(),
                    figure.name(),
                    figure.value() == null ? "" : figure.value().toPlainString(),
                    figure.unit(),
                    figure.numerator() == null ? "" : figure.numerator().toString(),
                    figure.denominator() == null ? "" : figure.denominator().toString()));
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"statistics-" + told.from() + "-" + told.to() + ".csv\"")
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** As {@link #csv}, for who can only follow an address. */
    @GetMapping(PATH + ".csv")
    ResponseEntity<byte[]> file(
            @RequestParam(required = false) @Nullable String centre,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Locale locale) {
        return csv(centre, from, to, locale);
    }

    private OpenFigures.Statistics read(
            @Nullable String centre, @Nullable String from, @Nullable String to, Locale locale) {
        List<ParameterFault> faults = new ArrayList<>();
        Scope scope = figures.scope();
        CenterView chosen = scope.top();
        String id = Params.given(centre).orElse(null);
        if (id != null) {
            CenterView found = find(scope, id);
            if (found == null) {
                faults.add(new ParameterFault("centre", say("supervision.api.no-center", locale, id)));
            } else {
                chosen = found;
            }
        }
        LocalDate last = day("to", to, performance.today(), faults, locale);
        LocalDate first = day("from", from, last.withDayOfMonth(1), faults, locale);
        if (faults.isEmpty() && last.isBefore(first)) {
            faults.add(new ParameterFault("from", say("supervision.api.backwards", locale)));
        }
        if (faults.isEmpty() && first.plusMonths(MOST_MONTHS).isBefore(last.plusDays(1))) {
            faults.add(new ParameterFault("from", say("supervision.api.too-long", locale, MOST_MONTHS)));
        }
        if (!faults.isEmpty()) {
            throw refused(faults, locale);
        }
        return figures.of(chosen, PeriodKind.CUSTOM, new Period(first, last));
    }

    private static @Nullable CenterView find(Scope scope, String id) {
        try {
            return scope.center(CenterId.of(id)).orElse(null);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    private LocalDate day(
            String name, @Nullable String text, LocalDate usual, List<ParameterFault> faults, Locale locale) {
        String typed = Params.given(text).orElse(null);
        if (typed == null) {
            return usual;
        }
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException noDay) {
            faults.add(new ParameterFault(name, say("supervision.api.not-a-day", locale, typed)));
            return usual;
        }
    }

    private Statistics told(OpenFigures.Statistics read, Locale locale) {
        return new Statistics(
                new Place(read.center().id().toString(), read.center().name()),
                read.period().from(),
                read.period().to(),
                read.indicators().stream().map(card -> figure(card, locale)).toList(),
                read.months().stream()
                        .map(month -> new Month(
                                month.month().toString(),
                                month.counts().received(),
                                month.counts().accepted(),
                                month.counts().completed()))
                        .toList());
    }

    private Figure figure(Performance.Card card, Locale locale) {
        Indicator indicator = card.indicator();
        return new Figure(
                indicator.name(),
                say("Indicator." + indicator, locale),
                say("supervision.formula." + indicator, locale),
                card.answer().value(),
                indicator.kind().name(),
                count(card, indicator.numerator()),
                count(card, indicator.denominator()));
    }

    private static @Nullable Long count(Performance.Card card, @Nullable Countable wanted) {
        return card.cases().stream()
                .filter(cases -> cases.counted() == wanted)
                .map(Performance.Cases::count)
                .findFirst()
                .orElse(null);
    }

    private ErrorResponseException refused(List<ParameterFault> faults, Locale locale) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, say("supervision.api.wrong.detail", locale));
        problem.setTitle(say("supervision.api.wrong", locale));
        problem.setProperties(new LinkedHashMap<>(Map.of("errors", faults)));
        return new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, null);
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
