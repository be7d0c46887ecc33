package org.govhall.catalog;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.govhall.identity.AccountId;
import org.govhall.identity.SignedIn;
import org.govhall.identity.WholeHall;
import org.govhall.kernel.FormRefusals;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.CenterKind;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OfficerView;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.sheet.Sheet;
import org.govhall.sheet.SheetFile;
import org.govhall.sheet.XlsxFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Preparing, previewing and approving reform rounds. */
@Controller
@WholeHall
@RequestMapping("/admin/reform")
class ReformController {

    /** @param file the sheet */
    record UploadForm(@Nullable MultipartFile file) {}

    private static final String FOLDER = "catalog/reform/";
    private static final String HOME = "redirect:/admin/reform/";
    private static final String PURPOSE = "REFORM";
    private static final int FLAWS_SHOWN = 200;

    private final ReformDrafting drafting;
    private final ReformApproval approval;
    private final ReformArchive archive;
    private final ReformPreview preview;
    private final ReformSheet sheets;
    private final UploadShelf shelf;
    private final CatalogSetup setup;
    private final OrganizationDirectory organization;
    private final MessageSource messages;
    private final Clock clock;
    private final ZoneId zone;

    ReformController(
            ReformDrafting drafting,
            ReformApproval approval,
            ReformArchive archive,
            ReformPreview preview,
            ReformSheet sheets,
            UploadShelf shelf,
            CatalogSetup setup,
            OrganizationDirectory organization,
            MessageSource messages,
            Clock clock,
            ZoneId zone) {
        this.drafting = drafting;
        this.approval = approval;
        this.archive = archive;
        this.preview = preview;
        this.sheets = sheets;
        this.shelf = shelf;
        this.setup = setup;
        this.organization = organization;
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping
    String rounds(@PageableDefault(size = 20) Pageable page, Model model) {
        var rounds = archive.latest(page);
        model.addAttribute("page", rounds);
        model.addAttribute(
                "counts", archive.counts(rounds.map(ReformRoundView::id).getContent()));
        return FOLDER + "rounds";
    }

    @GetMapping("/template.xlsx")
    void template(HttpServletResponse response) {
        try (XlsxFile file = new XlsxFile()) {
            file.sheet("改革事项", ReformSheet.HEADER).download(response, "reform-template.xlsx");
        }
    }

    @GetMapping("/new")
    String begin(Model model) {
        model.addAttribute("form", ReformDocumentForm.empty());
        return FOLDER + "document-form";
    }

    @PostMapping("/new")
    String begin(
            @Valid @ModelAttribute("form") ReformDocumentForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            try {
                ReformRoundId id = drafting.begin(form.toRequest(), who.accountId());
                flash.addFlashAttribute("notice", "catalog.reform.begun");
                return HOME + id;
            } catch (Refusal refusal) {
                FormRefusals.tell(refusal, errors);
            }
        }
        return FOLDER + "document-form";
    }

    @GetMapping("/{id}")
    String round(
            @PathVariable ReformRoundId id,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "") String q,
            @PageableDefault(size = 20) Pageable page,
            Model model) {
        ReformRoundView round = round(id);
        ReformKind chosen = ReformNames.kind(kind);
        model.addAttribute("round", round);
        model.addAttribute("counts", archive.counts(id));
        model.addAttribute("page", archive.rows(id, chosen, q, page));
        model.addAttribute("kinds", ReformKind.values());
        model.addAttribute("kind", chosen);
        model.addAttribute("q", q);
        model.addAttribute("preparer", name(round.preparedBy()));
        model.addAttribute("submitter", name(round.submittedBy()));
        model.addAttribute("publisher", name(round.publishedBy()));
        model.addAttribute("zone", zone);
        return FOLDER + "round";
    }

    @GetMapping("/{id}/decisions.xlsx")
    void export(@PathVariable ReformRoundId id, HttpServletResponse response) {
        round(id);
        try (XlsxFile file = new XlsxFile()) {
            file.sheet("改革事项", ReformSheet.HEADER);
            archive.lines(id).forEach(line -> file.row(sheets.cells(line)));
            file.download(response, "reform-" + id + ".xlsx");
        }
    }

    @GetMapping("/{id}/document")
    String document(@PathVariable ReformRoundId id, Model model) {
        ReformRoundView round = round(id);
        model.addAttribute("round", round);
        model.addAttribute("form", ReformDocumentForm.of(round.document()));
        return FOLDER + "document-form";
    }

    @PostMapping("/{id}/document")
    String document(
            @PathVariable ReformRoundId id,
            @Valid @ModelAttribute("form") ReformDocumentForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        model.addAttribute("round", round(id));
        if (FormWords.passes(errors, () -> drafting.amend(id, form.toRequest()))) {
            flash.addFlashAttribute("notice", "catalog.reform.amended");
            return HOME + id;
        }
        return FOLDER + "document-form";
    }

    @GetMapping("/{id}/decisions/new")
    String decide(@PathVariable ReformRoundId id, Model model, Locale locale) {
        model.addAttribute("form", ReformRulingForm.empty());
        return decisionPage(id, model, locale);
    }

    @PostMapping("/{id}/decisions/new")
    String decide(
            @PathVariable ReformRoundId id,
            @Valid @ModelAttribute("form") ReformRulingForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        round(id);
        if (FormWords.passes(errors, () -> drafting.decide(id, List.of(form.toRequest())))) {
            flash.addFlashAttribute("notice", "catalog.reform.decided");
            return HOME + id;
        }
        return decisionPage(id, model, locale);
    }

    @GetMapping("/{id}/decisions/{code}")
    String decision(@PathVariable ReformRoundId id, @PathVariable ItemCode code, Model model, Locale locale) {
        ReformLine line = line(id, code);
        model.addAttribute("form", ReformRulingForm.of(line));
        model.addAttribute("line", line);
        return decisionPage(id, model, locale);
    }

    @PostMapping("/{id}/decisions/{code}/leave-out")
    String leaveOut(@PathVariable ReformRoundId id, @PathVariable ItemCode code, RedirectAttributes flash) {
        round(id);
        return acting(flash, id, () -> drafting.leaveOut(id, code), "catalog.reform.left-out");
    }

    @GetMapping("/{id}/decisions/{code}/take-over")
    String takeOver(@PathVariable ReformRoundId id, @PathVariable ItemCode code, Model model) {
        model.addAttribute("form", new TakeOverForm(null, null, today().toString()));
        return takeOverPage(id, code, model);
    }

    @PostMapping("/{id}/decisions/{code}/take-over")
    String takeOver(
            @PathVariable ReformRoundId id,
            @PathVariable ItemCode code,
            @Valid @ModelAttribute("form") TakeOverForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        line(id, code);
        if (FormWords.passes(
                errors,
                () -> setup.takeOver(
                        code,
                        CenterId.of(FormWords.text(form.center())),
                        DepartmentId.of(FormWords.text(form.department())),
                        FormWords.day(form.from(), "from")))) {
            flash.addFlashAttribute("notice", "catalog.reform.taken-over");
            return HOME + id;
        }
        return takeOverPage(id, code, model);
    }

    @GetMapping("/{id}/import")
    String upload(@PathVariable ReformRoundId id, Model model) {
        model.addAttribute("form", new UploadForm(null));
        model.addAttribute("round", round(id));
        return FOLDER + "import";
    }

    /** The trial run: says what is wrong, or what would be decided, and changes nothing. */
    @PostMapping("/{id}/import")
    String upload(
            @PathVariable ReformRoundId id,
            @ModelAttribute("form") UploadForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        model.addAttribute("round", round(id));
        MultipartFile file = form.file();
        if (file == null || file.isEmpty()) {
            FormRefusals.tell(new Refusal("catalog.sheet.no-file").on("file"), errors);
            return FOLDER + "import";
        }
        try {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            byte[] content = file.getBytes();
            ReformSheet.Checked checked = sheets.check(first(SheetFile.read(name, content)));
            model.addAttribute("checked", checked);
            model.addAttribute("counts", checked.counts());
            model.addAttribute("fileName", name);
            model.addAttribute(
                    "shown", checked.flaws().stream().limit(FLAWS_SHOWN).toList());
            if (checked.isRight()) {
                model.addAttribute("upload", shelf.put(PURPOSE, id.value(), name, content, who.accountId()));
            }
        } catch (Refusal refusal) {
            FormRefusals.tell(refusal.on("file"), errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return FOLDER + "import";
    }

    @PostMapping("/{id}/import/{upload}")
    String take(@PathVariable ReformRoundId id, @PathVariable UUID upload, RedirectAttributes flash) {
        round(id);
        UploadShelf.Held held = shelf.find(upload, PURPOSE, id.value())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        ReformSheet.Checked checked = sheets.check(first(SheetFile.read(held.fileName(), held.content())));
        if (!checked.isRight()) {
            flash.addFlashAttribute("problem", "catalog.sheet.changed");
            return HOME + id + "/import";
        }
        return acting(
                flash,
                id,
                () -> {
                    drafting.decide(id, checked.rulings());
                    shelf.remove(upload);
                },
                "catalog.reform.imported");
    }

    @PostMapping("/{id}/submit")
    String submit(@PathVariable ReformRoundId id, @AuthenticationPrincipal SignedIn who, RedirectAttributes flash) {
        round(id);
        return acting(flash, id, () -> drafting.submit(id, who.accountId()), "catalog.reform.submitted");
    }

    @GetMapping("/{id}/preview")
    String preview(
            @PathVariable ReformRoundId id,
            @AuthenticationPrincipal SignedIn who,
            @PageableDefault(size = 20) Pageable page,
            Model model) {
        model.addAttribute("form", new ReasonForm(null));
        return previewPage(id, who, page, model);
    }

    @PostMapping("/{id}/return")
    String sendBack(
            @PathVariable ReformRoundId id,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            @PageableDefault(size = 20) Pageable page,
            Model model,
            RedirectAttributes flash) {
        round(id);
        if (FormWords.passes(errors, () -> approval.sendBack(id, FormWords.text(form.reason()), who.accountId()))) {
            flash.addFlashAttribute("notice", "catalog.reform.returned");
            return HOME + id;
        }
        return previewPage(id, who, page, model);
    }

    @PostMapping("/{id}/publish")
    String publish(
            @PathVariable ReformRoundId id,
            @RequestParam long version,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes flash) {
        round(id);
        return acting(flash, id, () -> approval.publish(id, version, who.accountId()), "catalog.reform.published");
    }

    private String acting(RedirectAttributes flash, ReformRoundId id, Runnable act, String done) {
        try {
            act.run();
            flash.addFlashAttribute("notice", done);
        } catch (Refusal refusal) {
            flash.addFlashAttribute("problem", refusal.messageKey());
            flash.addFlashAttribute("problemArgs", refusal.getArguments());
        }
        return HOME + id;
    }

    private String previewPage(ReformRoundId id, SignedIn who, Pageable page, Model model) {
        ReformRoundView round = round(id);
        ReformEffect effect = preview.of(id, today());
        int from = (int) Math.min(page.getOffset(), effect.rows().size());
        int to = Math.min(from + page.getPageSize(), effect.rows().size());
        model.addAttribute("round", round);
        model.addAttribute("effect", effect);
        model.addAttribute(
                "page",
                new PageImpl<>(
                        effect.rows().subList(from, to), page, effect.rows().size()));
        model.addAttribute("mayApprove", round.mayBeApprovedBy(who.accountId()));
        model.addAttribute("past", round.document().effectiveOn().isBefore(today()));
        return FOLDER + "preview";
    }

    private String decisionPage(ReformRoundId id, Model model, Locale locale) {
        model.addAttribute("round", round(id));
        model.addAttribute(
                "kinds",
                Arrays.stream(ReformKind.values())
                        .map(kind -> choice(kind, locale))
                        .toList());
        model.addAttribute(
                "runnings",
                Arrays.stream(RunningCases.values())
                        .map(running -> choice(running, locale))
                        .toList());
        model.addAttribute(
                "centers",
                organization.centers().stream()
                        .filter(center -> center.kind() != CenterKind.CITY && center.kind() != CenterKind.SUB_CENTER)
                        .toList());
        return FOLDER + "decision-form";
    }

    private String takeOverPage(ReformRoundId id, ItemCode code, Model model) {
        ReformLine line = line(id, code);
        model.addAttribute("round", round(id));
        model.addAttribute("line", line);
        model.addAttribute(
                "centers",
                line.centers().stream()
                        .map(organization::center)
                        .map(center -> new Choice(center.id().toString(), center.name()))
                        .toList());
        model.addAttribute(
                "departments",
                organization.departments().values().stream()
                        .map(department -> new Choice(department.id().toString(), department.name()))
                        .toList());
        return FOLDER + "take-over";
    }

    private Choice choice(Enum<?> constant, Locale locale) {
        return new Choice(
                constant.name(),
                messages.getMessage(
                        constant.getDeclaringClass().getSimpleName() + "." + constant.name(), null, locale));
    }

    private static Sheet first(List<Sheet> sheets) {
        if (sheets.isEmpty()) {
            throw new Refusal("catalog.sheet.empty");
        }
        return sheets.get(0);
    }

    private ReformRoundView round(ReformRoundId id) {
        return archive.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ReformLine line(ReformRoundId id, ItemCode code) {
        return archive.line(id, code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private @Nullable String name(@Nullable AccountId account) {
        return account == null
                ? null
                : organization.officerOf(account).map(OfficerView::name).orElse("—");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
