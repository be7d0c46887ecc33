package org.govhall.supervision;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.Refusal;
import org.govhall.organization.Reach;
import org.govhall.organization.Reaches;
import org.govhall.sheet.CsvFile;
import org.govhall.sheet.Lots;
import org.govhall.sheet.XlsxFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of the doubts, for the chief representatives who explain them and the supervisors who look into them. */
@Controller
class DoubtController {

    private final DoubtDesk desk;
    private final Reaches reaches;
    private final Names names;
    private final Times times;
    private final MessageSource messages;

    private static final List<String> COLUMNS = List.of(
            "doubt.probe",
            "doubt.evidence",
            "cards.item",
            "cards.item-code",
            "cards.center",
            "cards.department",
            "cards.window",
            "doubt.found",
            "cards.state",
            "doubt.explanation");

    /** A month to choose. */
    record MonthOption(String value, String label) {

        static List<MonthOption> all(Locale locale) {
            return Arrays.stream(Month.values())
                    .map(month -> new MonthOption(
                            String.valueOf(month.getValue()), month.getDisplayName(TextStyle.FULL_STANDALONE, locale)))
                    .toList();
        }
    }

    DoubtController(DoubtDesk desk, Reaches reaches, Names names, Times times, MessageSource messages) {
        this.desk = desk;
        this.reaches = reaches;
        this.names = names;
        this.times = times;
        this.messages = messages;
    }

    @GetMapping({"/approval/doubts", "/supervision/doubts"})
    String list(
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String standing,
            @RequestParam(required = false) @Nullable String probe,
            @PageableDefault(size = 20) Pageable page,
            Model model) {
        Side side = Side.of(request);
        DoubtDesk.Standing asked = standing(standing);
        Probe chosen = probe(probe);
        model.addAttribute("side", side);
        model.addAttribute("standing", asked);
        model.addAttribute("standings", DoubtDesk.Standing.values());
        model.addAttribute("probe", chosen);
        model.addAttribute("probes", Probe.values());
        model.addAttribute("page", desk.list(side.reach(reaches, who), asked, chosen, page));
        told(model);
        return "supervision/doubts";
    }

    private static DoubtDesk.Standing standing(String asked) {
        return Params.constant(DoubtDesk.Standing.class, asked, DoubtDesk.Standing.OPEN);
    }

    private static @Nullable Probe probe(@Nullable String asked) {
        return Params.given(asked)
                .map(name -> Params.constant(Probe.class, name, Probe.SILENT_ITEM))
                .orElse(null);
    }

    @GetMapping("/supervision/doubts.csv")
    void csv(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(defaultValue = "") String standing,
            @RequestParam(required = false) @Nullable String probe,
            HttpServletResponse response,
            Locale locale) {
        Reach reach = reaches.asSupervisor(who);
        DoubtDesk.Standing asked = standing(standing);
        Probe chosen = probe(probe);
        CsvFile file = CsvFile.download(response, "doubts.csv", header(locale));
        Lots.each(lot -> desk.list(reach, asked, chosen, lot), row -> file.row(cells(row, locale)));
    }

    @GetMapping("/supervision/doubts.xlsx")
    void xlsx(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(defaultValue = "") String standing,
            @RequestParam(required = false) @Nullable String probe,
            HttpServletResponse response,
            Locale locale) {
        Reach reach = reaches.asSupervisor(who);
        DoubtDesk.Standing asked = standing(standing);
        Probe chosen = probe(probe);
        try (XlsxFile file = new XlsxFile()) {
            file.sheet(say("supervision.doubts.title", locale), header(locale));
            Lots.each(lot -> desk.list(reach, asked, chosen, lot), row -> file.row(cells(row, locale)));
            file.download(response, "doubts.xlsx");
        }
    }

    private List<String> header(Locale locale) {
        return COLUMNS.stream()
                .map(column -> say("supervision." + column, locale))
                .toList();
    }

    private List<String> cells(DoubtView row, Locale locale) {
        String detail = row.probe() == Probe.CITIZENS_SAY ? say("RatingTag." + row.detail(), locale) : row.detail();
        return List.of(
                say("Probe." + row.probe(), locale),
                say(
                        "Probe." + row.probe() + ".evidence",
                        locale,
                        row.from(),
                        row.to(),
                        row.figure(),
                        row.expected(),
                        detail),
                row.item() == null ? "" : names.item(row.item()),
                row.item() == null ? "" : row.item().value(),
                names.center(row.center()),
                names.department(row.department()),
                names.window(row.center(), row.window()),
                times.minutes(row.foundAt()),
                say("DoubtState." + row.state(), locale),
                Objects.requireNonNullElse(row.explanation(), ""));
    }

    private String say(String key, Locale locale, Object... told) {
        return messages.getMessage(key, told, locale);
    }

    @GetMapping({"/approval/doubts/{id}", "/supervision/doubts/{id}"})
    String one(
            @PathVariable String id, @AuthenticationPrincipal SignedIn who, HttpServletRequest request, Model model) {
        Side side = Side.of(request);
        show(side, sheet(side, who, id), model);
        return "supervision/doubt";
    }

    @GetMapping({"/approval/doubts/{id}/{act}", "/supervision/doubts/{id}/{act}"})
    String form(
            @PathVariable String id,
            @PathVariable String act,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            Model model) {
        Side side = Side.of(request);
        DoubtDesk.Sheet sheet = sheet(side, who, id);
        DoubtAct asked = Params.orNotFound(DoubtAct.at(act)
                .filter(one -> DoubtAct.possible(sheet.doubt().state(), side).contains(one))
                .orElse(null));
        show(side, sheet, model);
        model.addAttribute("act", asked);
        model.addAttribute("form", new DoubtForm(sheet.doubt().version(), null, null, null));
        return "supervision/doubt-act";
    }

    @PostMapping({"/approval/doubts/{id}/{act}", "/supervision/doubts/{id}/{act}"})
    String act(
            @PathVariable String id,
            @PathVariable String act,
            @Valid @ModelAttribute("form") DoubtForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        Side side = Side.of(request);
        DoubtDesk.Sheet sheet = sheet(side, who, id);
        DoubtAct asked = Params.orNotFound(
                DoubtAct.at(act).filter(one -> one.isFor(side)).orElse(null));
        if (!errors.hasErrors()) {
            try {
                carryOut(asked, side.reach(reaches, who), sheet.doubt().id(), form);
                flash.addFlashAttribute("notice", "supervision.doubt.done." + asked.path());
                return "redirect:" + side.doubts() + "/" + sheet.doubt().id();
            } catch (Refusal refusal) {
                Params.tell(refusal, errors, response);
            }
        }
        show(side, sheet(side, who, id), model);
        model.addAttribute("act", asked);
        return "supervision/doubt-act";
    }

    private void carryOut(DoubtAct act, Reach reach, DoubtId id, DoubtForm form) {
        long version = form.version() == null ? -1 : form.version();
        String text = Objects.requireNonNullElse(form.text(), "");
        switch (act) {
            case EXPLAIN -> desk.explain(reach, id, version, text, RestMonths.read(form.restFrom(), form.restTo()));
            case ACCEPT -> desk.accept(reach, id, version, text);
            case UPHOLD -> desk.uphold(reach, id, version, text);
            case DISMISS -> desk.dismiss(reach, id, version, text);
        }
    }

    private void show(Side side, DoubtDesk.Sheet sheet, Model model) {
        model.addAttribute("side", side);
        model.addAttribute("sheet", sheet);
        model.addAttribute("doubt", sheet.doubt());
        model.addAttribute("acts", DoubtAct.possible(sheet.doubt().state(), side));
        model.addAttribute("months", MonthOption.all(LocaleContextHolder.getLocale()));
        told(model);
    }

    private void told(Model model) {
        model.addAttribute("names", names);
        model.addAttribute("times", times);
    }

    private DoubtDesk.Sheet sheet(Side side, SignedIn who, String id) {
        DoubtId doubt;
        try {
            doubt = DoubtId.of(id);
        } catch (IllegalArgumentException noSuchDoubt) {
            return Params.orNotFound(null);
        }
        return Params.orNotFound(desk.sheet(side.reach(reaches, who), doubt).orElse(null));
    }
}
