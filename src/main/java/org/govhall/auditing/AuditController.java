package org.govhall.auditing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.govhall.audit.AuditChain;
import org.govhall.audit.AuditChains;
import org.govhall.audit.AuditKind;
import org.govhall.sheet.CsvFile;
import org.govhall.sheet.XlsxFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The log and its chains, for the audit administrator, who changes nothing. */
@Controller
@RequestMapping("/audit")
class AuditController {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final List<String> COLUMNS = List.of("at", "kind", "who", "subject", "detail", "place", "hash");

    private final LogDesk desk;
    private final AuditChains chains;
    private final MessageSource messages;
    private final ZoneId zone;

    AuditController(LogDesk desk, AuditChains chains, MessageSource messages, ZoneId zone) {
        this.desk = desk;
        this.chains = chains;
        this.messages = messages;
        this.zone = zone;
    }

    /** What a list of choices shows. */
    record Choice(String value, String label) {}

    /** One chain on its page. */
    record ChainRow(AuditChain chain, String kindLabel, String removedAt, String verifiedAt) {}

    @GetMapping
    String log(
            @ModelAttribute("filter") LogFilter filter,
            @PageableDefault(size = 20) Pageable page,
            Model model,
            Locale locale) {
        model.addAttribute(
                "kinds",
                Arrays.stream(AuditKind.values())
                        .map(kind -> new Choice(kind.name(), say("AuditKind." + kind.name(), locale)))
                        .toList());
        model.addAttribute("page", desk.page(filter, page, locale));
        model.addAttribute("csv", address("/audit/entries.csv", filter));
        model.addAttribute("xlsx", address("/audit/entries.xlsx", filter));
        return "auditing/log";
    }

    @GetMapping("/entries.csv")
    void csv(LogFilter filter, HttpServletResponse response, Locale locale) {
        CsvFile file = CsvFile.download(response, "audit.csv", header(locale));
        desk.each(filter, locale, row -> file.row(cells(row)));
    }

    @GetMapping("/entries.xlsx")
    void xlsx(LogFilter filter, HttpServletResponse response, Locale locale) {
        try (XlsxFile file = new XlsxFile()) {
            file.sheet(say("auditing.log.title", locale), header(locale));
            desk.each(filter, locale, row -> file.row(cells(row)));
            file.download(response, "audit.xlsx");
        }
    }

    @GetMapping("/chains")
    String chains(Model model, Locale locale) {
        model.addAttribute(
                "chains",
                chains.all().stream()
                        .map(chain -> new ChainRow(
                                chain,
                                say("AuditKind." + chain.kind().name(), locale),
                                chain.removedAt() == null
                                        ? ""
                                        : STAMP.format(chain.removedAt().atZone(zone)),
                                chain.verifiedAt() == null
                                        ? ""
                                        : STAMP.format(chain.verifiedAt().atZone(zone))))
                        .toList());
        model.addAttribute("waiting", chains.waiting());
        model.addAttribute("keptMonths", chains.keptMonths());
        return "auditing/chains";
    }

    /** Links what waits and verifies every chain; what is found stays on the page for everybody who opens it. */
    @PostMapping("/chains")
    String verify(RedirectAttributes flash) {
        chains.link();
        chains.verify();
        flash.addFlashAttribute("notice", "auditing.chains.done");
        return "redirect:/audit/chains";
    }

    private List<String> header(Locale locale) {
        return COLUMNS.stream()
                .map(column -> say("auditing.log." + column, locale))
                .toList();
    }

    private static List<String> cells(LogRow row) {
        return List.of(
                row.at(), row.kindLabel(), row.who(), row.subjectInFull(), row.saidInFull(), row.place(), row.hash());
    }

    private static String address(String path, LogFilter filter) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("kind", text(filter.kind()));
        asked.put("person", text(filter.person()));
        asked.put("subject", text(filter.subject()));
        asked.put("from", text(filter.from()));
        asked.put("until", text(filter.until()));
        asked.values().removeIf(String::isEmpty);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        asked.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(asked).toUriString();
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
