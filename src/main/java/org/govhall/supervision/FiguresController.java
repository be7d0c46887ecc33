package org.govhall.supervision;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.govhall.identity.SignedIn;
import org.govhall.sheet.CsvFile;
import org.govhall.sheet.XlsxFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 效能分析: the indicators of a period, its months, and the breakdown from the areas below down to departments, windows, clerks and items. */
@Controller
class FiguresController {

    private final Scope.Scopes scopes;
    private final Performance performance;
    private final Names names;
    private final MessageSource messages;

    FiguresController(Scope.Scopes scopes, Performance performance, Names names, MessageSource messages) {
        this.scopes = scopes;
        this.performance = performance;
        this.names = names;
        this.messages = messages;
    }

    /** One heading of the breakdown, with the address that puts the lines in order by it. */
    record Heading(
            String label,
            @Nullable String formula,
            String href,
            @Nullable String sorted) {}

    @GetMapping("/supervision/figures")
    String figures(
            @AuthenticationPrincipal SignedIn who,
            Question.Asked asked,
            @RequestParam(required = false) @Nullable String order,
            @RequestParam(required = false) @Nullable String ascending,
            Pageable page,
            Model model) {
        Question question = names.settle(asked.read(scopes.of(who), performance.today()));
        Performance.Order sorting = Performance.Order.read(order, ascending);
        model.addAttribute("question", question);
        model.addAttribute("kinds", PeriodKind.values());
        model.addAttribute("groupings", Grouping.values());
        model.addAttribute("cards", performance.compared(question, List.of(Indicator.values())));
        model.addAttribute("months", performance.months(question));
        model.addAttribute("headings", headings(question, sorting));
        model.addAttribute("ranked", sorting.ranked());
        model.addAttribute("lines", part(performance.breakdown(question, sorting), page));
        model.addAttribute("names", names);
        return "supervision/figures";
    }

    /** How each indicator is defined, as the code defines it. */
    @GetMapping("/supervision/figures/definitions")
    String definitions(Model model) {
        model.addAttribute("indicators", Indicator.values());
        return "supervision/definitions";
    }

    @GetMapping("/supervision/figures.csv")
    void figuresAsCsv(
            @AuthenticationPrincipal SignedIn who,
            Question.Asked asked,
            @RequestParam(required = false) @Nullable String order,
            @RequestParam(required = false) @Nullable String ascending,
            HttpServletResponse response,
            Locale locale) {
        Question question = names.settle(asked.read(scopes.of(who), performance.today()));
        CsvFile file = CsvFile.download(response, fileName(question, "csv"), header(question, locale));
        performance
                .breakdown(question, Performance.Order.read(order, ascending))
                .forEach(line -> file.row(cells(question, line, locale)));
    }

    @GetMapping("/supervision/figures.xlsx")
    void figuresAsXlsx(
            @AuthenticationPrincipal SignedIn who,
            Question.Asked asked,
            @RequestParam(required = false) @Nullable String order,
            @RequestParam(required = false) @Nullable String ascending,
            HttpServletResponse response,
            Locale locale) {
        Question question = names.settle(asked.read(scopes.of(who), performance.today()));
        try (XlsxFile file = new XlsxFile()) {
            file.sheet(say("supervision.figures.title", locale), header(question, locale));
            performance
                    .breakdown(question, Performance.Order.read(order, ascending))
                    .forEach(line -> file.row(cells(question, line, locale)));
            file.download(response, fileName(question, "xlsx"));
        }
    }

    private static String fileName(Question question, String ending) {
        return "figures-" + question.period().from() + "-" + question.period().to() + "." + ending;
    }

    private List<String> header(Question question, Locale locale) {
        List<String> header = new ArrayList<>();
        header.add(say("Grouping." + question.by(), locale));
        counted(question).forEach(counted -> header.add(say("Counted." + counted, locale)));
        rates(question).forEach(indicator -> header.add(say("Indicator." + indicator, locale)));
        return header;
    }

    private List<String> cells(Question question, Performance.Line line, Locale locale) {
        List<String> cells = new ArrayList<>();
        cells.add(line.note() == null ? line.name() : (line.name() + " " + say(line.note(), locale)).strip());
        counted(question)
                .forEach(counted -> cells.add(String.valueOf(line.figures().count(counted))));
        rates(question).forEach(indicator -> {
            BigDecimal value = indicator.of(line.figures()).value();
            cells.add(value == null ? "" : value.toPlainString());
        });
        return cells;
    }

    private static Stream<Countable> counted(Question question) {
        return Stream.concat(
                Stream.of(Counted.values()),
                question.by().tellsTallies() ? Stream.of(Tallied.values()) : Stream.empty());
    }

    private Stream<Indicator> rates(Question question) {
        return Performance.columns(question.by()).stream().filter(indicator -> !performance.isCount(indicator));
    }

    private List<Heading> headings(Question question, Performance.Order sorting) {
        List<Heading> headings = new ArrayList<>();
        headings.add(heading(question, sorting, null, "Grouping." + question.by()));
        Performance.columns(question.by())
                .forEach(indicator -> headings.add(heading(question, sorting, indicator, "Indicator." + indicator)));
        return headings;
    }

    /** A name begins with its first letter, a number with the largest; the same heading again turns it round. */
    private static Heading heading(
            Question question, Performance.Order sorting, @Nullable Indicator indicator, String label) {
        boolean current = sorting.indicator() == indicator;
        boolean next = current ? !sorting.ascending() : indicator == null;
        return new Heading(
                label,
                indicator == null ? null : "supervision.formula." + indicator,
                question.figuresInOrder(indicator == null ? Performance.Order.NAME : indicator.name(), next),
                current ? (sorting.ascending() ? "ascending" : "descending") : null);
    }

    private static Page<Performance.Line> part(List<Performance.Line> lines, Pageable page) {
        int from = (int) Math.min(page.getOffset(), lines.size());
        int to = Math.min(from + page.getPageSize(), lines.size());
        return new PageImpl<>(lines.subList(from, to), page, lines.size());
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
