package org.govhall.casework;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Objects;
import org.govhall.identity.SignedIn;
import org.springframework.context.MessageSource;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One case at the window: everything on one page, and the acts of a clerk. */
@Controller
@RequestMapping("/desk/cases/{id}")
class DeskCaseController {

    private static final String PAGE = "casework/desk/case";
    private static final String NOTICE_PAGE = "casework/desk/supplement";
    private static final String PROPOSAL_PAGE = "casework/desk/non-acceptance";

    private final WindowIntake intake;
    private final CaseActs acts;
    private final MessageSource messages;

    DeskCaseController(WindowIntake intake, CaseActs acts, MessageSource messages) {
        this.intake = intake;
        this.acts = acts;
        this.messages = messages;
    }

    @GetMapping
    String show(@PathVariable CaseId id, @AuthenticationPrincipal SignedIn who, Locale locale, Model model) {
        acts.show(id, DeskRole.CLERK, who, locale, model);
        return PAGE;
    }

    /** Saves what was found; {@code then=notice} goes on to the notice of what is missing. */
    @PostMapping("/check")
    String check(
            @PathVariable CaseId id,
            @ModelAttribute("checks") ChecksForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String then,
            @AuthenticationPrincipal SignedIn who,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        form.complain(errors);
        if (acts.take(
                CaseActs.seen(id, form.version()),
                who,
                errors,
                ref -> intake.check(ref, form.toFindings(), who.accountId()))) {
            return "notice".equals(then)
                    ? "redirect:/desk/cases/" + id + "/supplement"
                    : CaseActs.done(id, DeskRole.CLERK, "casework.desk.check.done", flash);
        }
        return show(id, who, locale, model);
    }

    /** Accepts, together with what was found where the form brings it. */
    @PostMapping("/accept")
    String accept(
            @PathVariable CaseId id,
            @ModelAttribute("checks") ChecksForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        form.complain(errors);
        if (acts.take(CaseActs.seen(id, form.version()), who, errors, ref -> {
            if (form.lines().isEmpty()) {
                intake.accept(ref, who.accountId());
            } else {
                intake.checkAndAccept(ref, form.toFindings(), who.accountId());
            }
        })) {
            return CaseActs.done(id, DeskRole.CLERK, "casework.desk.accept.done", flash);
        }
        return show(id, who, locale, model);
    }

    /** The notice as the applicant will read it, before it goes out. */
    @GetMapping("/supplement")
    String notice(@PathVariable CaseId id, @AuthenticationPrincipal SignedIn who, Locale locale, Model model) {
        CasePage page = acts.show(id, DeskRole.CLERK, who, locale, model);
        if (!model.containsAttribute("confirmation")) {
            model.addAttribute("confirmation", new VersionForm(page.view().version()));
        }
        return NOTICE_PAGE;
    }

    @PostMapping("/supplement")
    String requestSupplement(
            @PathVariable CaseId id,
            @ModelAttribute("confirmation") VersionForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        return acts.take(
                        CaseActs.seen(id, form.version()),
                        who,
                        errors,
                        ref -> intake.requestSupplement(ref, who.accountId()))
                ? CaseActs.done(id, DeskRole.CLERK, "casework.desk.supplement.done", flash)
                : notice(id, who, locale, model);
    }

    @PostMapping("/supplement/taken")
    String takeSupplement(
            @PathVariable CaseId id,
            @ModelAttribute("supplement") SupplementForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        return acts.take(
                        CaseActs.seen(id, form.version()),
                        who,
                        errors,
                        ref -> intake.takeSupplement(ref, form.materials(), who.accountId()))
                ? CaseActs.done(id, DeskRole.CLERK, "casework.desk.supplement.taken", flash)
                : show(id, who, locale, model);
    }

    @GetMapping("/non-acceptance")
    String proposal(@PathVariable CaseId id, @AuthenticationPrincipal SignedIn who, Locale locale, Model model) {
        CasePage page = acts.show(id, DeskRole.CLERK, who, locale, model);
        if (!model.containsAttribute("proposal")) {
            model.addAttribute("proposal", ProposalForm.of(page));
        }
        model.addAttribute("kinds", StaffOption.of(NonAcceptance.class, messages, locale));
        return PROPOSAL_PAGE;
    }

    @PostMapping("/non-acceptance")
    String propose(
            @PathVariable CaseId id,
            @Valid @ModelAttribute("proposal") ProposalForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        if (form.lacksOrgan()) {
            errors.rejectValue("organ", "casework.refused.no-competent-organ");
        }
        return acts.take(
                        CaseActs.seen(id, form.version()),
                        who,
                        errors,
                        ref -> intake.proposeNonAcceptance(
                                ref,
                                Objects.requireNonNull(form.kind()),
                                Objects.requireNonNull(form.reason()),
                                form.organ(),
                                who.accountId()))
                ? CaseActs.done(id, DeskRole.CLERK, "casework.desk.propose.done", flash)
                : proposal(id, who, locale, model);
    }

    @PostMapping("/delivery")
    String deliver(
            @PathVariable CaseId id,
            @Valid @ModelAttribute("delivery") DeliveryForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        return acts.take(
                        CaseActs.seen(id, form.version()),
                        who,
                        errors,
                        ref -> intake.deliver(
                                ref,
                                Objects.requireNonNull(form.way()),
                                Objects.requireNonNull(form.proof()),
                                who.accountId()))
                ? CaseActs.done(id, DeskRole.CLERK, "casework.desk.deliver.done", flash)
                : show(id, who, locale, model);
    }

    @PostMapping("/reveal")
    String reveal(
            @PathVariable CaseId id,
            @Valid @ModelAttribute("reveal") RevealForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Locale locale,
            Model model) {
        acts.show(id, DeskRole.CLERK, who, locale, model);
        acts.reveal(form, who, errors, locale, model);
        return PAGE;
    }

    /** The receipt for the applicant to take away (收件凭证). */
    @GetMapping("/receipt")
    String receipt(@PathVariable CaseId id, @AuthenticationPrincipal SignedIn who, Locale locale, Model model) {
        acts.show(id, DeskRole.CLERK, who, locale, model);
        return "casework/desk/receipt";
    }
}
