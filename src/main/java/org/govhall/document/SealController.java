package org.govhall.document;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.govhall.identity.SignedIn;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.sheet.CsvFile;
import org.govhall.sheet.Lots;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of the seals, for those who answer for them and those who watch. */
@Controller
class SealController {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final SealRegister register;
    private final OrganizationDirectory organization;
    private final MessageSource messages;
    private final Clock clock;
    private final ZoneId zone;

    SealController(
            SealRegister register,
            OrganizationDirectory organization,
            MessageSource messages,
            Clock clock,
            ZoneId zone) {
        this.register = register;
        this.organization = organization;
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
    }

    /** A use of a seal, ready to read. */
    record Line(SealRegister.Use use, String at, String center, String officer) {}

    @GetMapping("/seals")
    String list(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @AuthenticationPrincipal SignedIn who,
            @PageableDefault(size = 20) Pageable page,
            Model model) {
        LocalDate last = day(to, today());
        LocalDate first = day(from, last.withDayOfMonth(1));
        model.addAttribute("from", first);
        model.addAttribute("to", last);
        model.addAttribute("page", register.uses(who, first, last, page).map(this::line));
        return "document/seals";
    }

    @GetMapping("/seals.csv")
    void csv(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            Locale locale) {
        LocalDate last = day(to, today());
        LocalDate first = day(from, last.withDayOfMonth(1));
        CsvFile file = CsvFile.download(
                response,
                "seals-" + first + "-" + last + ".csv",
                Stream.of("at", "kind", "number", "case", "seal", "letter", "officer", "center")
                        .map(column -> messages.getMessage("document.seals." + column, null, locale))
                        .toList());
        Lots.each(
                lot -> register.uses(who, first, last, lot).map(this::line),
                line -> file.row(List.of(
                        line.at(),
                        messages.getMessage("PaperKind." + line.use().kind(), null, locale),
                        line.use().number(),
                        line.use().caseNumber(),
                        line.use().seal(),
                        line.use().letterNumber(),
                        line.officer(),
                        line.center())));
    }

    private Line line(SealRegister.Use use) {
        return new Line(
                use,
                minutes(use.at()),
                organization.center(use.center()).name(),
                Objects.requireNonNullElse(
                        organization.officerNames(List.of(use.officer())).get(use.officer()), ""));
    }

    private String minutes(Instant instant) {
        return MINUTES.format(instant.atZone(zone));
    }

    private LocalDate today() {
        return clock.instant().atZone(zone).toLocalDate();
    }

    /** What is no day is read as the usual one: the form shows what was taken. */
    private static LocalDate day(String typed, LocalDate usual) {
        try {
            return typed.isBlank() ? usual : LocalDate.parse(typed.strip());
        } catch (DateTimeException notADay) {
            return usual;
        }
    }
}
