package org.govhall.supervision;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.Reaches;
import org.govhall.sheet.CsvFile;
import org.govhall.sheet.XlsxFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What each window has to answer for: silences and second notices by name, the rest by kind; each figure leads to its cards. */
@Controller
class WindowTallyController {

    private final CardDesk desk;
    private final Reaches reaches;
    private final Scope.Scopes scopes;
    private final Names names;
    private final MessageSource messages;
    private final Clock clock;
    private final ZoneId zone;

    WindowTallyController(
            CardDesk desk,
            Reaches reaches,
            Scope.Scopes scopes,
            Names names,
            MessageSource messages,
            Clock clock,
            ZoneId zone) {
        this.desk = desk;
        this.reaches = reaches;
        this.scopes = scopes;
        this.names = names;
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
    }

    /** What an address carries. */
    record Asked(
            @Nullable String from,
            @Nullable String to,
            @Nullable String center) {}

    /**
     * What is shown: by default this quarter, which is what an evaluation looks at.
     *
     * @param problem why what was asked for is not, or null
     */
    record Chosen(
            Period period,
            @Nullable CenterId center,
            @Nullable Refusal problem) {

        CardFilter filter() {
            return CardFilter.againstWindows(period.from(), period.to(), center);
        }
    }

    @GetMapping("/supervision/cards/windows")
    String list(@AuthenticationPrincipal SignedIn who, Asked asked, Model model) {
        Chosen chosen = read(asked);
        model.addAttribute("chosen", chosen);
        model.addAttribute("centers", scopes.of(who).choices());
        model.addAttribute("kinds", AbnormalityKind.values());
        model.addAttribute("rows", desk.tallies(reaches.asSupervisor(who), chosen.filter()));
        model.addAttribute("names", names);
        return "supervision/windows";
    }

    @GetMapping("/supervision/cards/windows.csv")
    void csv(@AuthenticationPrincipal SignedIn who, Asked asked, HttpServletResponse response, Locale locale) {
        List<CardDesk.Tally> rows =
                desk.tallies(reaches.asSupervisor(who), read(asked).filter());
        CsvFile file = CsvFile.download(response, "windows.csv", header(locale));
        rows.forEach(row -> file.row(cells(row)));
    }

    @GetMapping("/supervision/cards/windows.xlsx")
    void xlsx(@AuthenticationPrincipal SignedIn who, Asked asked, HttpServletResponse response, Locale locale) {
        try (XlsxFile file = new XlsxFile()) {
            file.sheet(say("supervision.windows.title", locale), header(locale));
            desk.tallies(reaches.asSupervisor(who), read(asked).filter()).forEach(row -> file.row(cells(row)));
            file.download(response, "windows.xlsx");
        }
    }

    private Chosen read(Asked asked) {
        Period quarter =
                Period.running(PeriodKind.QUARTER, clock.instant().atZone(zone).toLocalDate());
        CenterId center = Params.given(asked.center())
                .map(id -> Params.id(id, CenterId::of))
                .orElse(null);
        try {
            LocalDate from = Params.day(asked.from(), quarter.from());
            return new Chosen(new Period(from, Params.day(asked.to(), quarter.to())), center, null);
        } catch (Refusal notAPeriod) {
            return new Chosen(quarter, center, notAPeriod);
        }
    }

    private List<String> header(Locale locale) {
        return Stream.of(
                        Stream.of("supervision.cards.center", "supervision.cards.window"),
                        Stream.of("Irregularity.LEFT_IN_SILENCE", "Irregularity.SECOND_NOTICE"),
                        Arrays.stream(AbnormalityKind.values()).map(kind -> "AbnormalityKind." + kind),
                        Stream.of("supervision.windows.total"))
                .flatMap(keys -> keys)
                .map(key -> say(key, locale))
                .toList();
    }

    private List<String> cells(CardDesk.Tally row) {
        return Stream.of(
                        Stream.of(names.center(row.center()), names.window(row.center(), row.window())),
                        Stream.of(row.silences(), row.secondNotices()).map(String::valueOf),
                        row.byKind().values().stream().map(String::valueOf),
                        Stream.of(String.valueOf(row.total())))
                .flatMap(cells -> cells)
                .toList();
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
