package org.govhall.organization;

import jakarta.validation.Valid;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.govhall.files.FileId;
import org.govhall.files.FileStore;
import org.govhall.identity.Role;
import org.govhall.identity.SecondFactor;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.FormRefusals;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Letters that wait for a signature: written by the department or the centre, signed by the head and nobody else. */
@Controller
@RequestMapping("/letters/drafts")
class LetterDraftsController {

    private static final String FOLDER = "organization/letters/";

    private final LetterDrafting drafting;
    private final LetterDrafts drafts;
    private final Remits remits;
    private final AdminChoices choices;
    private final SecondFactor secondFactor;
    private final FileStore files;

    LetterDraftsController(
            LetterDrafting drafting,
            LetterDrafts drafts,
            Remits remits,
            AdminChoices choices,
            SecondFactor secondFactor,
            FileStore files) {
        this.drafting = drafting;
        this.drafts = drafts;
        this.remits = remits;
        this.choices = choices;
        this.secondFactor = secondFactor;
        this.files = files;
    }

    /** What the head fills in beside the letter: the office, as it is printed, and what proves that it is they. */
    record SignForm(@Nullable String title, @Nullable String code) {}

    static boolean mayDraft(SignedIn who) {
        return who.is(Role.ADMINISTRATOR) || who.is(Role.APPROVAL_OFFICER) || who.is(Role.DEPARTMENT_LEADER);
    }

    @GetMapping("/new")
    String write(@AuthenticationPrincipal SignedIn who, Model model) {
        return formPage(who, model.addAttribute("form", LetterForm.empty()));
    }

    @PostMapping("/new")
    String write(
            @Valid @ModelAttribute("form") LetterForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return formPage(who, model);
        }
        try {
            LetterText text = form.toText();
            if (!remits.of(who).keeps(text.department(), text.grantee())) {
                throw new Refusal("organization.refused.not-yours").on("grantee");
            }
            LetterId id = drafting.draft(text, who.accountId(), who.displayName());
            flash.addFlashAttribute("notice", "organization.letter.drafted");
            return "redirect:/letters/drafts/" + id;
        } catch (Refusal refusal) {
            FormRefusals.tell(refusal, errors);
            return formPage(who, model);
        }
    }

    @GetMapping("/{id}")
    String one(@PathVariable LetterId id, @AuthenticationPrincipal SignedIn who, Model model) {
        show(id, who, model);
        return FOLDER + "draft";
    }

    @PostMapping("/{id}/discard")
    String discard(@PathVariable LetterId id, @AuthenticationPrincipal SignedIn who, RedirectAttributes flash) {
        required(id, remits.of(who));
        drafting.discard(id, who.accountId());
        flash.addFlashAttribute("notice", "organization.letter.discarded");
        return "redirect:/letters";
    }

    @GetMapping("/{id}/sign")
    String sign(@PathVariable LetterId id, @AuthenticationPrincipal SignedIn who, Model model) {
        return signPage(id, who, model.addAttribute("form", new SignForm(null, null)));
    }

    @PostMapping("/{id}/sign")
    String sign(
            @PathVariable LetterId id,
            @ModelAttribute("form") SignForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes flash) {
        mustBeHead(required(id, remits.of(who)), who);
        try {
            if (form.title() == null || form.title().isBlank()) {
                throw new Refusal("organization.form.missing").on("title");
            }
            drafting.sign(id, form.title(), who, Objects.requireNonNullElse(form.code(), ""));
        } catch (Refusal refusal) {
            FormRefusals.tell(refusal, errors);
            return signPage(id, who, model);
        }
        flash.addFlashAttribute("notice", "organization.letter.signed");
        return "redirect:/letters/" + id;
    }

    @GetMapping("/{id}/scan")
    String scan(@PathVariable LetterId id, @AuthenticationPrincipal SignedIn who, Model model) {
        return scanPage(id, who, model.addAttribute("form", ScanForm.empty()));
    }

    @PostMapping("/{id}/scan")
    String scan(
            @PathVariable LetterId id,
            @Valid @ModelAttribute("form") ScanForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes flash) {
        required(id, remits.of(who));
        try {
            MultipartFile file = form.file();
            if (file == null || file.isEmpty()) {
                FormRefusals.tell(new Refusal("organization.letter.scan.missing").on("file"), errors);
            }
            if (errors.hasErrors() || file == null) {
                return scanPage(id, who, model);
            }
            drafting.recordScan(
                    id,
                    Typed.text(form.signedByName()),
                    Typed.text(form.signedByTitle()),
                    Typed.day(form.signedOn(), "signedOn"),
                    store(file, who),
                    who.accountId());
        } catch (Refusal refusal) {
            FormRefusals.tell(refusal, errors);
            return scanPage(id, who, model);
        }
        flash.addFlashAttribute("notice", "organization.letter.recorded");
        return "redirect:/letters/" + id;
    }

    private FileId store(MultipartFile file, SignedIn who) {
        try (InputStream content = file.getInputStream()) {
            return files.store(
                            Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                            content,
                            who.accountId().toString())
                    .id();
        } catch (Refusal refusal) {
            throw refusal.on("file");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String formPage(SignedIn who, Model model) {
        Remit remit = remits.of(who);
        model.addAttribute("departments", choices.departments(remit));
        model.addAttribute("officers", choices.grantees(remit));
        model.addAttribute("powers", choices.labelled(List.of(Power.values())));
        return FOLDER + "draft-form";
    }

    private String signPage(LetterId id, SignedIn who, Model model) {
        mustBeHead(show(id, who, model), who);
        model.addAttribute("asked", secondFactor.asks(who));
        return FOLDER + "sign-form";
    }

    private String scanPage(LetterId id, SignedIn who, Model model) {
        show(id, who, model);
        model.addAttribute("accept", FileStore.ACCEPT);
        return FOLDER + "scan-form";
    }

    private LetterDraftView show(LetterId id, SignedIn who, Model model) {
        Remit remit = remits.of(who);
        LetterDraftView draft = required(id, remit);
        model.addAttribute("draft", draft);
        model.addAttribute("departmentOf", remit.organization().departments);
        model.addAttribute("officerOf", remit.organization().officers);
        model.addAttribute("maySign", isHead(draft, remit, who));
        return draft;
    }

    private LetterDraftView required(LetterId id, Remit remit) {
        return drafts.findById(id)
                .map(LetterDraft::toView)
                .filter(draft ->
                        remit.keeps(draft.text().department(), draft.text().grantee()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** To a deputy the signature does not exist. */
    private void mustBeHead(LetterDraftView draft, SignedIn who) {
        if (!isHead(draft, remits.of(who), who)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static boolean isHead(LetterDraftView draft, Remit remit, SignedIn who) {
        OfficerView self = remit.organization().officersByAccount.get(who.accountId());
        DepartmentView department =
                remit.organization().departments.get(draft.text().department());
        return self != null && department != null && self.id().equals(department.head());
    }
}
