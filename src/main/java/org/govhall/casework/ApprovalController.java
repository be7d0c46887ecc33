package org.govhall.casework;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Objects;
import org.govhall.catalog.CaseType;
import org.govhall.identity.SignedIn;
import org.jspecify.annotations.Nullable;
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

/** What a chief representative decides under the letter of authorization, and an approval office in its own right. */
@Controller
@RequestMapping("/approval")
class ApprovalController {

    private static final String PAGE = "casework/approval/case";

    private final ChiefReview review;
    private final DeskCases cases;
    private final DeskRows rows;
    private final CaseActs acts;
    private final MessageSource messages;

    ApprovalController(ChiefReview review, DeskCases cases, DeskRows rows, CaseActs acts, MessageSource messages) {
        this.review = review;
        this.cases = cases;
        this.rows = rows;
        this.acts = acts;
        this.messages = messages;
    }

    @GetMapping
    String waiting(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        model.addAttribute(
                "page",
                cases.waitingForMe(who.accountId(), Paging.of(page, size)).map(rows::of));
        return "casework/approval/waiting";
    }

    @GetMapping("/cases/{id}")
    String show(@PathVariable CaseId id, @AuthenticationPrincipal SignedIn who, Locale locale, Model model) {
        acts.show(id, DeskRole.CHIEF, who, locale, model);
        return PAGE;
    }

    @PostMapping("/cases/{id}/review")
    String review(
            @PathVariable CaseId id,
            @Valid @ModelAttribute("opinion") OpinionForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        return acts.take(
                        CaseActs.seen(id, form.version()),
                        who,
                        errors,
                        ref -> review.review(ref, words(form), who.accountId()))
                ? CaseActs.done(id, DeskRole.CHIEF, "casework.approval.review.done", flash)
                : show(id, who, locale, model);
    }

    @PostMapping("/cases/{id}/on-the-spot")
    String decideOnTheSpot(
            @PathVariable CaseId id,
            @Valid @ModelAttribute("opinion") OpinionForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        return acts.take(
                        CaseActs.seen(id, form.version()),
                        who,
                        errors,
                        ref -> review.decideOnTheSpot(ref, words(form), who.accountId()))
                ? CaseActs.done(id, DeskRole.CHIEF, "casework.approval.on-the-spot.done", flash)
                : show(id, who, locale, model);
    }

    @PostMapping("/cases/{id}/approval")
    String approve(
            @PathVariable CaseId id,
            @Valid @ModelAttribute("opinion") OpinionForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        CasePage page = acts.show(id, DeskRole.CHIEF, who, locale, model);
        @Nullable HigherDecision higher = page.view().caseType() == CaseType.UPWARD ? form.readHigher(errors) : null;
        return acts.take(
                        CaseActs.seen(id, form.version()),
                        who,
                        errors,
                        ref -> review.approve(ref, words(form), higher, who.accountId()))
                ? CaseActs.done(id, DeskRole.CHIEF, "casework.approval.approve.done", flash)
                : show(id, who, locale, model);
    }

    @PostMapping("/cases/{id}/supplement-verified")
    String verifySupplement(
            @PathVariable CaseId id,
            @Valid @ModelAttribute("opinion") OpinionForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        return acts.take(
                        CaseActs.seen(id, form.version()),
                        who,
                        errors,
                        ref -> review.verifySupplement(ref, words(form), who.accountId()))
                ? CaseActs.done(id, DeskRole.CHIEF, "casework.approval.verify.done", flash)
                : show(id, who, locale, model);
    }

    @PostMapping("/cases/{id}/completion")
    String complete(
            @PathVariable CaseId id,
            @ModelAttribute("completion") VersionForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        return acts.take(CaseActs.seen(id, form.version()), who, errors, ref -> review.complete(ref, who.accountId()))
                ? CaseActs.done(id, DeskRole.CHIEF, "casework.approval.complete.done", flash)
                : show(id, who, locale, model);
    }

    @GetMapping("/cases/{id}/denial")
    String denial(@PathVariable CaseId id, @AuthenticationPrincipal SignedIn who, Locale locale, Model model) {
        CasePage page = acts.show(id, DeskRole.CHIEF, who, locale, model);
        if (!model.containsAttribute("denial")) {
            model.addAttribute("denial", ReasonForm.of(page));
        }
        return "casework/approval/denial";
    }

    @PostMapping("/cases/{id}/denial")
    String deny(
            @PathVariable CaseId id,
            @Valid @ModelAttribute("denial") ReasonForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        return acts.take(
                        CaseActs.seen(id, form.version()),
                        who,
                        errors,
                        ref -> review.deny(ref, Objects.requireNonNull(form.reason()), who.accountId()))
                ? CaseActs.done(id, DeskRole.CHIEF, "casework.approval.deny.done", flash)
                : denial(id, who, locale, model);
    }

    @GetMapping("/cases/{id}/termination")
    String termination(@PathVariable CaseId id, @AuthenticationPrincipal SignedIn who, Locale locale, Model model) {
        CasePage page = acts.show(id, DeskRole.CHIEF, who, locale, model);
        if (!model.containsAttribute("termination")) {
            model.addAttribute("termination", TerminationForm.of(page));
        }
        model.addAttribute("causes", StaffOption.of(TerminationCause.class, messages, locale));
        return "casework/approval/termination";
    }

    @PostMapping("/cases/{id}/termination")
    String terminate(
            @PathVariable CaseId id,
            @Valid @ModelAttribute("termination") TerminationForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        return acts.take(
                        CaseActs.seen(id, form.version()),
                        who,
                        errors,
                        ref -> review.terminate(
                                ref,
                                Objects.requireNonNull(form.cause()),
                                Objects.requireNonNull(form.reason()),
                                who.accountId()))
                ? CaseActs.done(id, DeskRole.CHIEF, "casework.approval.terminate.done", flash)
                : termination(id, who, locale, model);
    }

    /** The clerk's proposal not to accept, to be confirmed or sent back. */
    @GetMapping("/cases/{id}/non-acceptance")
    String proposal(@PathVariable CaseId id, @AuthenticationPrincipal SignedIn who, Locale locale, Model model) {
        CasePage page = acts.show(id, DeskRole.CHIEF, who, locale, model);
        if (!model.containsAttribute("confirmation")) {
            model.addAttribute("confirmation", new VersionForm(page.view().version()));
        }
        if (!model.containsAttribute("objection")) {
            model.addAttribute("objection", ReasonForm.of(page));
        }
        return "casework/approval/non-acceptance";
    }

    @PostMapping("/cases/{id}/non-acceptance")
    String confirmNonAcceptance(
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
                        ref -> review.confirmNonAcceptance(ref, who.accountId()))
                ? CaseActs.done(id, DeskRole.CHIEF, "casework.approval.not-accepted.done", flash)
                : proposal(id, who, locale, model);
    }

    @PostMapping("/cases/{id}/proposal-back")
    String sendProposalBack(
            @PathVariable CaseId id,
            @Valid @ModelAttribute("objection") ReasonForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        return acts.take(
                        CaseActs.seen(id, form.version()),
                        who,
                        errors,
                        ref -> review.sendProposalBack(ref, Objects.requireNonNull(form.reason()), who.accountId()))
                ? CaseActs.done(id, DeskRole.CHIEF, "casework.approval.back.done", flash)
                : proposal(id, who, locale, model);
    }

    @PostMapping("/cases/{id}/reveal")
    String reveal(
            @PathVariable CaseId id,
            @Valid @ModelAttribute("reveal") RevealForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Locale locale,
            Model model) {
        acts.show(id, DeskRole.CHIEF, who, locale, model);
        acts.reveal(form, who, errors, locale, model);
        return PAGE;
    }

    private static String words(OpinionForm form) {
        return Objects.requireNonNull(form.opinion());
    }
}
