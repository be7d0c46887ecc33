package org.govhall.supervision;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.Refusal;
import org.govhall.organization.Reach;
import org.govhall.organization.Reaches;
import org.govhall.sheet.CsvFile;
import org.govhall.sheet.Lots;
import org.govhall.sheet.XlsxFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The register of responsibility: by default of this quarter, which is what an evaluation looks at. */
@Controller
class ResponsibilityController {

    private static final List<String> COLUMNS = List.of(
            "on",
            "officer",
            "center",
            "department",
            "window",
            "level",
            "what",
            "number",
            "item",
            "unanswered",
            "reasons",
            "by");

    private final Responsibilities responsibilities;
    private final Reaches reaches;
    private final Names names;
    private final MessageSource messages;
    private final Clock clock;
    private final ZoneId zone;

    ResponsibilityController(
            Responsibilities responsibilities,
            Reaches reaches,
            Names names,
            MessageSource messages,
            Clock clock,
            ZoneId zone) {
        this.responsibilities = responsibilities;
        this.reaches = reaches;
        this.names = names;
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
    }

    /** What an address carries. */
    record Asked(
            @Nullable String from,
            @Nullable String to,
            @Nullable String level,
            @Nullable String name) {}

    /**
     * What is shown.
     *
     * @param problem why what was asked for is not, or null
     */
    record Chosen(
            LocalDate from,
            LocalDate to,
            @Nullable AlertLevel level,
            String name,
            @Nullable Refusal problem) {}

    @GetMapping("/supervision/responsibility")
    String list(
            @AuthenticationPrincipal SignedIn who,
            Asked asked,
            @PageableDefault(size = 20) Pageable page,
            Model model) {
        Chosen chosen = read(asked);
        model.addAttribute("chosen", chosen);
        model.addAttribute("levels", List.of(AlertLevel.RED, AlertLevel.YELLOW));
        model.addAttribute("page", rows(reaches.asSupervisor(who), chosen, page));
        model.addAttribute("names", names);
        return "supervision/responsibility";
    }

    @GetMapping("/supervision/responsibility.csv")
    void csv(@AuthenticationPrincipal SignedIn who, Asked asked, HttpServletResponse response, Locale locale) {
        Reach reach = reaches.asSupervisor(who);
        CsvFile file = CsvFile.download(response, "responsibility.csv", header(locale));
        Chosen chosen = read(asked);
        Lots.each(lot -> rows(reach, chosen, lot), row -> file.row(cells(row, locale)));
    }

    @GetMapping("/supervision/responsibility.xlsx")
    void xlsx(@AuthenticationPrincipal SignedIn who, Asked asked, HttpServletResponse response, Locale locale) {
        Reach reach = reaches.asSupervisor(who);
        try (XlsxFile file = new XlsxFile()) {
            file.sheet(say("supervision.responsibility.title", locale), header(locale));
            Chosen chosen = read(asked);
            Lots.each(lot -> rows(reach, chosen, lot), row -> file.row(cells(row, locale)));
            file.download(response, "responsibility.xlsx");
        }
    }

    private Chosen read(Asked asked) {
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        LocalDate quarter = Period.running(PeriodKind.QUARTER, today).from();
        AlertLevel level = Params.given(asked.level())
                .map(name -> Params.constant(AlertLevel.class, name, AlertLevel.RED))
                .orElse(null);
        String name = Params.given(asked.name()).orElse("");
        try {
            return new Chosen(Params.day(asked.from(), quarter), Params.day(asked.to(), today), level, name, null);
        } catch (Refusal notADay) {
            return new Chosen(quarter, today, level, name, notADay);
        }
    }

    private Page<Responsibilities.Row> rows(Reach reach, Chosen chosen, Pageable page) {
        return responsibilities.list(reach, chosen.from(), chosen.to(), chosen.level(), chosen.name(), page);
    }

    private List<String> header(Locale locale) {
        return COLUMNS.stream()
                .map(column -> say("supervision.responsibility." + column, locale))
                .toList();
    }

    private List<String> cells(Responsibilities.Row row, Locale locale) {
        return Stream.of(
                        row.on().toString(),
                        row.officer(),
                        names.center(row.center()),
                        names.department(row.department()),
                        names.window(row.center(), row.window()),
                        say("AlertLevel." + row.level(), locale),
                        say("Irregularity." + row.irregularity(), locale),
                        row.caseNumber(),
                        names.item(row.item()),
                        row.unanswered() ? say("supervision.responsibility.unanswered.yes", locale) : "",
                        row.reasons(),
                        row.recordedBy())
                .toList();
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
