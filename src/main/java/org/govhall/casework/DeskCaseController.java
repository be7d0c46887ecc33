package org.govhall.casework;

import jakarta.validation.Valid;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One case at the window: everything on one page, and the acts of a clerk. */
@Controller
@RequestMapping("/desk/cases/{id}")
class DeskCaseController {

    private static final String PAGE = "casework/desk/case";
    private static final String NOTICE_PAGE = "casework/desk/supplement";
    private static final String PROPOSAL_PAGE = "casework/desk/non-acceptance";

    private final WindowIntake intake;
    private final CaseActs acts;
    private final List<CaseOffers> offers;

    DeskCaseController(WindowIntake intake, CaseActs acts, List<CaseOffers> offers) {
        this.intake = intake;
        this.acts = acts;
        this.offers = offers;
    }

    @GetMapping
    String show(CaseVisit visit) {
        acts.show(visit);
        return PAGE;
    }

    /** Saves what was found; {@code then=notice} goes on to the notice of what is missing. */
    @PostMapping("/check")
    String check(
            CaseVisit visit,
            @ModelAttribute("checks") ChecksForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String then) {
        form.complain(errors);
        return acts.take(
                visit,
                form.version(),
                errors,
                ref -> intake.check(ref, form.toFindings(), visit.account()),
                () -> "notice".equals(then)
                        ? "redirect:" + visit.href() + "/supplement"
                        : visit.done("casework.desk.check.done"),
                this::show);
    }

    /** Accepts, together with what was found where the form brings it. */
    @PostMapping("/accept")
    String accept(CaseVisit visit, @ModelAttribute("checks") ChecksForm form, BindingResult errors) {
        form.complain(errors);
        return acts.take(
                visit,
                form.version(),
                errors,
                ref -> {
                    if (form.lines().isEmpty()) {
                        intake.accept(ref, visit.account());
                    } else {
                        intake.checkAndAccept(ref, form.toFindings(), visit.account());
                    }
                },
                "casework.desk.accept.done",
                this::show);
    }

    /** The notice as the applicant will read it, before it goes out. */
    @GetMapping("/supplement")
    String notice(CaseVisit visit) {
        CasePage page = acts.show(visit);
        visit.offer("confirmation", NoticeForm.of(page));
        acts.offerChoices(
                visit, "grounds", EnumSet.of(NoticeGround.LAW_CHANGED, NoticeGround.WINDOW_ERROR), NoticeGround.class);
        return NOTICE_PAGE;
    }

    /** Sends the notice; a second one for the window's own error goes to the chief representative first. */
    @PostMapping("/supplement")
    String requestSupplement(
            CaseVisit visit, @Valid @ModelAttribute("confirmation") NoticeForm form, BindingResult errors) {
        LawChange change = form.readChange(errors);
        return acts.take(
                visit,
                form.version(),
                errors,
                ref -> {
                    if (form.ownsUp()) {
                        intake.proposeSecondNotice(ref, form.errorOrBlank(), visit.account());
                    } else if (change != null) {
                        intake.requestSupplement(ref, change, visit.account());
                    } else {
                        intake.requestSupplement(ref, visit.account());
                    }
                },
                form.ownsUp() ? "casework.desk.supplement.proposed" : "casework.desk.supplement.done",
                this::notice);
    }

    @PostMapping("/supplement/taken")
    String takeSupplement(CaseVisit visit, @ModelAttribute("supplement") SupplementForm form, BindingResult errors) {
        return acts.take(
                visit,
                form.version(),
                errors,
                ref -> intake.takeSupplement(ref, form.materials(), visit.account()),
                "casework.desk.supplement.taken",
                this::show);
    }

    @GetMapping("/non-acceptance")
    String proposal(CaseVisit visit) {
        CasePage page = acts.show(visit);
        visit.offer("proposal", ProposalForm.of(page));
        acts.offerChoices(visit, "kinds", NonAcceptance.class);
        return PROPOSAL_PAGE;
    }

    @PostMapping("/non-acceptance")
    String propose(CaseVisit visit, @Valid @ModelAttribute("proposal") ProposalForm form, BindingResult errors) {
        if (form.lacksOrgan()) {
            errors.rejectValue("organ", "casework.refused.no-competent-organ");
        }
        return acts.take(
                visit,
                form.version(),
                errors,
                ref -> intake.proposeNonAcceptance(
                        ref,
                        Objects.requireNonNull(form.kind()),
                        Objects.requireNonNull(form.reason()),
                        form.organ(),
                        visit.account()),
                "casework.desk.propose.done",
                this::proposal);
    }

    @PostMapping("/reveal")
    String reveal(CaseVisit visit, @Valid @ModelAttribute("reveal") RevealForm form, BindingResult errors) {
        acts.reveal(visit, form, errors);
        return PAGE;
    }

    /** The receipt for the applicant to take away (收件凭证). */
    @GetMapping("/receipt")
    String receipt(CaseVisit visit) {
        acts.show(visit);
        visit.model()
                .addAttribute(
                        "offers",
                        offers.stream()
                                .flatMap(one -> one.onReceipt(visit.id()).stream())
                                .toList());
        return "casework/desk/receipt";
    }
}
