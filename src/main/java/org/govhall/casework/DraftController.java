package org.govhall.casework;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.govhall.catalog.MaterialId;
import org.govhall.catalog.Situations;
import org.govhall.files.FileId;
import org.govhall.identity.SignedIn;
import org.govhall.organization.CenterId;
import org.govhall.organization.CenterView;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.ReceptionHours;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Applying, one question a page; what was answered is kept at once, so one may leave and come back. */
@Controller
@RequestMapping("/my/drafts/{id}")
class DraftController {

    private static final String PLACE = "casework/apply/place";
    private static final String SUBJECT = "casework/apply/subject";
    private static final String CHECK = "casework/apply/check";

    private final Applications applications;
    private final CitizenCases cases;
    private final MaterialUploads uploads;
    private final OrganizationDirectory organization;

    DraftController(
            Applications applications,
            CitizenCases cases,
            MaterialUploads uploads,
            OrganizationDirectory organization) {
        this.applications = applications;
        this.cases = cases;
        this.uploads = uploads;
        this.organization = organization;
    }

    /** Goes on with the first question that is not answered. */
    @GetMapping
    String goOn(@PathVariable CaseId id, @AuthenticationPrincipal SignedIn who) {
        Dossier dossier = cases.dossier(id, who.accountId());
        if (!isDraft(dossier)) {
            return toCase(id);
        }
        return "redirect:/my/drafts/" + id + "/" + nextStep(dossier);
    }

    @GetMapping("/place")
    String place(@PathVariable CaseId id, @AuthenticationPrincipal SignedIn who, Model model) {
        Dossier dossier = cases.dossier(id, who.accountId());
        if (!isDraft(dossier)) {
            return toCase(id);
        }
        model.addAttribute("form", PlaceForm.of(dossier.view().center()));
        return placePage(dossier, model);
    }

    @PostMapping("/place")
    String choosePlace(
            @PathVariable CaseId id,
            @AuthenticationPrincipal SignedIn who,
            @Valid @ModelAttribute("form") PlaceForm form,
            BindingResult errors,
            Model model) {
        Dossier dossier = cases.dossier(id, who.accountId());
        List<CenterView> centers = centersOf(dossier);
        if (!errors.hasErrors()
                && centers.stream().noneMatch(center -> center.id().toString().equals(form.center()))) {
            errors.rejectValue("center", "casework.place.missing");
        }
        return RefusalErrors.passes(
                        errors,
                        () -> applications.handleAt(
                                CaseRef.latest(id),
                                CenterId.of(Objects.requireNonNull(form.center())),
                                who.accountId()))
                ? "redirect:/my/drafts/" + id
                : placePage(dossier, model);
    }

    @GetMapping("/situation")
    String situation(@PathVariable CaseId id, @AuthenticationPrincipal SignedIn who, Model model) {
        Dossier dossier = cases.dossier(id, who.accountId());
        if (!isDraft(dossier)) {
            return toCase(id);
        }
        Situations asked = Situations.of(dossier.item());
        if (asked.questions().isEmpty()) {
            return "redirect:/my/drafts/" + id;
        }
        model.addAttribute(
                "form", new SituationForm(List.copyOf(asked.keys(dossier.view().situation()))));
        return situationPage(dossier, model);
    }

    /** Another answer may bring materials back, or leave out one that was uploaded already. */
    @PostMapping("/situation")
    String answer(
            @PathVariable CaseId id,
            @AuthenticationPrincipal SignedIn who,
            @ModelAttribute("form") SituationForm form,
            BindingResult errors,
            Model model) {
        return RefusalErrors.passes(
                        errors, () -> applications.answer(CaseRef.latest(id), form.chosen(), who.accountId()))
                ? "redirect:/my/drafts/" + id
                : situationPage(cases.dossier(id, who.accountId()), model);
    }

    private String situationPage(Dossier dossier, Model model) {
        model.addAttribute("questions", Situations.of(dossier.item()).questions());
        return page("casework/apply/situation", dossier, model);
    }

    @GetMapping("/subject")
    String subject(@PathVariable CaseId id, @AuthenticationPrincipal SignedIn who, Model model) {
        Dossier dossier = cases.dossier(id, who.accountId());
        if (!isDraft(dossier)) {
            return toCase(id);
        }
        model.addAttribute("form", new SubjectForm(dossier.view().subject()));
        return page(SUBJECT, dossier, model);
    }

    @PostMapping("/subject")
    String describe(
            @PathVariable CaseId id,
            @AuthenticationPrincipal SignedIn who,
            @Valid @ModelAttribute("form") SubjectForm form,
            BindingResult errors,
            Model model) {
        return RefusalErrors.passes(
                        errors,
                        () -> applications.describe(
                                CaseRef.latest(id), Objects.requireNonNull(form.subject()), who.accountId()))
                ? "redirect:/my/drafts/" + id
                : page(SUBJECT, cases.dossier(id, who.accountId()), model);
    }

    @GetMapping("/materials")
    String materials(@PathVariable CaseId id, @AuthenticationPrincipal SignedIn who, Model model) {
        Dossier dossier = cases.dossier(id, who.accountId());
        if (!isDraft(dossier)) {
            return toCase(id);
        }
        List<MaterialPage> materials = MaterialPage.all(dossier);
        model.addAttribute("materials", materials);
        model.addAttribute(
                "settled", materials.stream().filter(MaterialPage::isSettled).count());
        return page("casework/apply/materials", dossier, model);
    }

    /** Going on with something open would only lead back here later: it says at once what is open. */
    @PostMapping("/materials")
    String materialsDone(@PathVariable CaseId id, @AuthenticationPrincipal SignedIn who, RedirectAttributes flash) {
        Dossier dossier = cases.dossier(id, who.accountId());
        if (MaterialPage.all(dossier).stream().allMatch(MaterialPage::isSettled)) {
            return "redirect:/my/drafts/" + id + "/check";
        }
        flash.addFlashAttribute("problem", "casework.materials.open");
        return "redirect:/my/drafts/" + id + "/materials";
    }

    @GetMapping("/materials/{material}")
    String material(
            @PathVariable CaseId id,
            @PathVariable MaterialId material,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        Dossier dossier = cases.dossier(id, who.accountId());
        return isDraft(dossier) ? materialPage(dossier, material, model) : toCase(id);
    }

    @PostMapping("/materials/{material}")
    String upload(
            @PathVariable CaseId id,
            @PathVariable MaterialId material,
            @RequestParam(name = "files", required = false) List<MultipartFile> files,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes flash) {
        return uploads.take(id, material, files, who.accountId(), model, flash)
                ? "redirect:/my/drafts/" + id + "/materials/" + material
                : materialPage(cases.dossier(id, who.accountId()), material, model);
    }

    @PostMapping("/materials/{material}/bring")
    String bring(
            @PathVariable CaseId id,
            @PathVariable MaterialId material,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes flash) {
        String list = "/my/drafts/" + id + "/materials";
        return Attempt.at(
                () -> applications.willBring(CaseRef.latest(id), material, who.accountId()),
                "casework.material.will-bring",
                list,
                list + "/" + material,
                flash);
    }

    @PostMapping("/materials/{material}/remove")
    String remove(
            @PathVariable CaseId id,
            @PathVariable MaterialId material,
            @RequestParam FileId file,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes flash) {
        String page = "/my/drafts/" + id + "/materials/" + material;
        return uploads.remove(id, material, file, page, who.accountId(), flash);
    }

    @GetMapping("/check")
    String check(@PathVariable CaseId id, @AuthenticationPrincipal SignedIn who, Model model) {
        Dossier dossier = cases.dossier(id, who.accountId());
        if (!isDraft(dossier)) {
            return toCase(id);
        }
        String next = nextStep(dossier);
        if (!next.equals("check")) {
            return "redirect:/my/drafts/" + id + "/" + next;
        }
        model.addAttribute("form", new SubmitForm(false, dossier.view().version()));
        return checkPage(dossier, model);
    }

    /** Sent twice, both answers lead to the one case. */
    @PostMapping("/check")
    String submit(
            @PathVariable CaseId id,
            @AuthenticationPrincipal SignedIn who,
            @Valid @ModelAttribute("form") SubmitForm form,
            BindingResult errors,
            Model model) {
        Dossier dossier = cases.dossier(id, who.accountId());
        if (!isDraft(dossier)) {
            return toReceipt(id);
        }
        return RefusalErrors.passes(errors, () -> applications.submit(form.ref(id), who.accountId()))
                ? toReceipt(id)
                : checkPage(dossier, model);
    }

    @GetMapping("/discard")
    String askToDiscard(@PathVariable CaseId id, @AuthenticationPrincipal SignedIn who, Model model) {
        Dossier dossier = cases.dossier(id, who.accountId());
        return isDraft(dossier) ? page("casework/apply/discard", dossier, model) : toCase(id);
    }

    @PostMapping("/discard")
    String discard(@PathVariable CaseId id, @AuthenticationPrincipal SignedIn who, RedirectAttributes flash) {
        return Attempt.at(
                () -> applications.discard(CaseRef.latest(id), who.accountId()),
                "casework.discard.done",
                "/my/cases",
                "/my/cases/" + id,
                flash);
    }

    private String nextStep(Dossier dossier) {
        if (dossier.center() == null) {
            return "place";
        }
        Situations asked = Situations.of(dossier.item());
        if (!asked.isAnswered(asked.keys(dossier.view().situation()))) {
            return "situation";
        }
        if (dossier.view().subject() == null) {
            return "subject";
        }
        return MaterialPage.all(dossier).stream().allMatch(MaterialPage::isSettled) ? "check" : "materials";
    }

    private String placePage(Dossier dossier, Model model) {
        model.addAttribute("centers", choicesOf(dossier));
        return page(PLACE, dossier, model);
    }

    private String materialPage(Dossier dossier, MaterialId material, Model model) {
        return uploads.show(dossier, material, "/my/drafts/" + dossier.view().id(), "/materials", model);
    }

    private String checkPage(Dossier dossier, Model model) {
        model.addAttribute("materials", MaterialPage.all(dossier));
        model.addAttribute("mayChoosePlace", centersOf(dossier).size() > 1);
        return page(CHECK, dossier, model);
    }

    private String page(String view, Dossier dossier, Model model) {
        model.addAttribute("dossier", dossier);
        model.addAttribute("base", "/my/drafts/" + dossier.view().id());
        return view;
    }

    private List<CenterView> centersOf(Dossier dossier) {
        return applications.choicesOf(dossier.view().itemCode()).stream()
                .map(offering -> organization.center(offering.center()))
                .toList();
    }

    /** @param hours of the window that serves the item there, else of the centre */
    record Choice(CenterView center, ReceptionHours hours) {}

    private List<Choice> choicesOf(Dossier dossier) {
        return applications.choicesOf(dossier.view().itemCode()).stream()
                .map(offering -> new Choice(
                        organization.center(offering.center()),
                        organization.hoursServing(offering.center(), offering.department())))
                .toList();
    }

    private static boolean isDraft(Dossier dossier) {
        return dossier.view().status() == CaseStatus.DRAFT;
    }

    private static String toCase(CaseId id) {
        return "redirect:/my/cases/" + id;
    }

    private static String toReceipt(CaseId id) {
        return "redirect:/my/cases/" + id + "/receipt";
    }
}
