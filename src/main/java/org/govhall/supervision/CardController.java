package org.govhall.supervision;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.govhall.files.FileDownload;
import org.govhall.files.FileId;
import org.govhall.files.FileStore;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.Refusal;
import org.govhall.organization.OfficerId;
import org.govhall.organization.Reach;
import org.govhall.organization.Reaches;
import org.govhall.sheet.CsvFile;
import org.govhall.sheet.Lots;
import org.govhall.sheet.XlsxFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The cards of a window, for its clerks and its chief representative, and those of all centres below a supervisor. */
@Controller
class CardController {

    private static final List<String> COLUMNS = List.of(
            "level",
            "kind",
            "what",
            "number",
            "item",
            "item-code",
            "center",
            "department",
            "window",
            "opened",
            "due",
            "state");

    private final CardDesk desk;
    private final Reaches reaches;
    private final Scope.Scopes scopes;
    private final CardEvidence evidence;
    private final FileStore files;
    private final FileDownload download;
    private final Names names;
    private final Times times;
    private final MessageSource messages;
    private final Clock clock;

    CardController(
            CardDesk desk,
            Reaches reaches,
            Scope.Scopes scopes,
            CardEvidence evidence,
            FileStore files,
            FileDownload download,
            Names names,
            Times times,
            MessageSource messages,
            Clock clock) {
        this.desk = desk;
        this.reaches = reaches;
        this.scopes = scopes;
        this.evidence = evidence;
        this.files = files;
        this.download = download;
        this.names = names;
        this.times = times;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping({"/desk/cards", "/approval/cards", "/supervision/cards"})
    String list(
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            CardFilter.Asked asked,
            @PageableDefault(size = 20) Pageable page,
            Model model) {
        Side side = Side.of(request);
        CardFilter filter = asked.read();
        Page<CardRow> rows = desk.list(side.reach(reaches, who), filter, page);
        model.addAttribute("side", side);
        model.addAttribute("filter", filter);
        model.addAttribute("standings", CardFilter.Standing.values());
        model.addAttribute("kinds", AbnormalityKind.values());
        model.addAttribute("irregularities", Irregularity.values());
        model.addAttribute("levels", List.of(AlertLevel.RED, AlertLevel.YELLOW, AlertLevel.WARNING));
        model.addAttribute("states", CardState.values());
        model.addAttribute("page", rows);
        if (filter.window() != null) {
            model.addAttribute(
                    "windowName", Params.id(filter.window().value().toString(), id -> names.of(Grouping.WINDOW, id)));
        }
        model.addAttribute("names", names);
        model.addAttribute("times", times);
        if (side == Side.SUPERVISION) {
            Scope scope = scopes.of(who);
            model.addAttribute("centers", scope.choices());
            model.addAttribute("departments", names.departmentsAt(scope.ids()));
        }
        return "supervision/cards";
    }

    @GetMapping("/supervision/cards.csv")
    void csv(
            @AuthenticationPrincipal SignedIn who,
            CardFilter.Asked asked,
            HttpServletResponse response,
            Locale locale) {
        Reach reach = reaches.asSupervisor(who);
        CsvFile file = CsvFile.download(response, "cards.csv", header(locale));
        Lots.each(lot -> desk.list(reach, asked.read(), lot), row -> file.row(cells(row, locale)));
    }

    @GetMapping("/supervision/cards.xlsx")
    void xlsx(
            @AuthenticationPrincipal SignedIn who,
            CardFilter.Asked asked,
            HttpServletResponse response,
            Locale locale) {
        Reach reach = reaches.asSupervisor(who);
        try (XlsxFile file = new XlsxFile()) {
            file.sheet(say("supervision.cards.title", locale), header(locale));
            Lots.each(lot -> desk.list(reach, asked.read(), lot), row -> file.row(cells(row, locale)));
            file.download(response, "cards.xlsx");
        }
    }

    @GetMapping({"/desk/cards/{id}", "/approval/cards/{id}", "/supervision/cards/{id}"})
    String one(
            @PathVariable String id, @AuthenticationPrincipal SignedIn who, HttpServletRequest request, Model model) {
        Side side = Side.of(request);
        show(side, sheet(side, who, id), model);
        return "supervision/card";
    }

    @GetMapping({"/desk/cards/{id}/evidence", "/approval/cards/{id}/evidence", "/supervision/cards/{id}/evidence"})
    ResponseEntity<Resource> evidence(
            @PathVariable String id, @AuthenticationPrincipal SignedIn who, HttpServletRequest request) {
        CardView card = sheet(Side.of(request), who, id).card();
        return Params.orNotFound(Optional.ofNullable(card.appealEvidence())
                .flatMap(files::find)
                .map(download::respond)
                .orElse(null));
    }

    @GetMapping({"/desk/cards/{id}/{act}", "/approval/cards/{id}/{act}", "/supervision/cards/{id}/{act}"})
    String form(
            @PathVariable String id,
            @PathVariable String act,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            Model model) {
        Side side = Side.of(request);
        CardDesk.Sheet sheet = sheet(side, who, id);
        CardAct asked = Params.orNotFound(CardAct.at(act)
                .filter(one ->
                        CardAct.possible(sheet.card(), side, clock.instant()).contains(one))
                .orElse(null));
        show(side, sheet, model);
        model.addAttribute("act", asked);
        OfficerId proposed = sheet.card().responsible();
        model.addAttribute(
                "form",
                new CardForm(sheet.card().version(), proposed == null ? null : proposed.toString(), null, null));
        return "supervision/card-act";
    }

    @PostMapping({"/desk/cards/{id}/{act}", "/approval/cards/{id}/{act}", "/supervision/cards/{id}/{act}"})
    String act(
            @PathVariable String id,
            @PathVariable String act,
            @Valid @ModelAttribute("form") CardForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        Side side = Side.of(request);
        CardDesk.Sheet sheet = sheet(side, who, id);
        CardAct asked =
                Params.orNotFound(CardAct.at(act).filter(one -> one.isFor(side)).orElse(null));
        if (!errors.hasErrors()) {
            try {
                carryOut(asked, side.reach(reaches, who), sheet.card().id(), form, who);
                flash.addFlashAttribute("notice", "supervision.card.done." + asked.path());
                return "redirect:" + side.cards() + "/" + sheet.card().id();
            } catch (Refusal refusal) {
                Params.tell(refusal, errors, response);
            }
        }
        show(side, sheet(side, who, id), model);
        model.addAttribute("act", asked);
        return "supervision/card-act";
    }

    private void carryOut(CardAct act, Reach reach, CardId id, CardForm form, SignedIn who) {
        long version = form.version() == null ? -1 : form.version();
        String text = Objects.requireNonNullElse(form.text(), "");
        switch (act) {
            case ANSWER -> desk.answer(reach, id, version, text);
            case APPEAL -> desk.appeal(reach, id, version, text, stored(form.evidence(), who));
            case CONFIRM -> desk.confirm(reach, id, version, responsible(form), text);
            case WITHDRAW -> desk.withdraw(reach, id, version, text);
        }
    }

    private static OfficerId responsible(CardForm form) {
        return Params.given(form.responsible())
                .map(id -> Params.id(id, OfficerId::of))
                .orElseThrow(() -> new Refusal("supervision.refused.nobody-responsible").on("responsible"));
    }

    private FileId stored(@Nullable MultipartFile file, SignedIn who) {
        if (file == null || file.isEmpty()) {
            throw new Refusal("supervision.refused.no-evidence").on("evidence");
        }
        try (InputStream content = file.getInputStream()) {
            return files.store(
                            Objects.requireNonNullElse(file.getOriginalFilename(), "evidence"),
                            content,
                            who.accountId().toString())
                    .id();
        } catch (Refusal refusal) {
            throw refusal.on("evidence");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void show(Side side, CardDesk.Sheet sheet, Model model) {
        model.addAttribute("side", side);
        model.addAttribute("sheet", sheet);
        model.addAttribute("card", sheet.card());
        model.addAttribute("acts", CardAct.possible(sheet.card(), side, clock.instant()));
        model.addAttribute("now", clock.instant());
        model.addAttribute("concerned", side == Side.SUPERVISION ? desk.concerned(sheet.card()) : null);
        model.addAttribute("evidence", evidence);
        model.addAttribute("names", names);
        model.addAttribute("times", times);
    }

    private CardDesk.Sheet sheet(Side side, SignedIn who, String id) {
        CardId card;
        try {
            card = CardId.of(id);
        } catch (IllegalArgumentException noSuchCard) {
            return Params.orNotFound(null);
        }
        return Params.orNotFound(desk.sheet(side.reach(reaches, who), card).orElse(null));
    }

    private List<String> header(Locale locale) {
        return COLUMNS.stream()
                .map(column -> say("supervision.cards." + column, locale))
                .toList();
    }

    private List<String> cells(CardRow row, Locale locale) {
        return Stream.of(
                        say("AlertLevel." + row.level(), locale),
                        say("AbnormalityKind." + row.irregularity().kind(), locale),
                        say("Irregularity." + row.irregularity(), locale),
                        row.caseNumber(),
                        names.item(row.item()),
                        row.item() == null ? "" : row.item().value(),
                        names.center(row.center()),
                        names.department(row.department()),
                        names.window(row.center(), row.window()),
                        times.minutes(row.openedAt()),
                        row.dueAt() == null ? "" : times.minutes(row.dueAt()),
                        say("CardState." + row.state(), locale))
                .toList();
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
