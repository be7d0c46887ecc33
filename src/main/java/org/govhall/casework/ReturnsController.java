package org.govhall.casework;

import jakarta.validation.Valid;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Proposing to deny or to terminate, at the window or in the approval office; somebody else confirms it. */
@Controller
@RequestMapping({"/desk/cases/{id}", "/approval/cases/{id}"})
class ReturnsController {

    private final Proposals proposals;
    private final CaseActs acts;

    ReturnsController(Proposals proposals, CaseActs acts) {
        this.proposals = proposals;
        this.acts = acts;
    }

    @GetMapping("/denial")
    String denial(CaseVisit visit) {
        CasePage page = acts.show(visit);
        visit.offer("denial", ReasonForm.of(page));
        return "casework/returns/denial";
    }

    @PostMapping("/denial")
    String proposeDenial(CaseVisit visit, @Valid @ModelAttribute("denial") ReasonForm form, BindingResult errors) {
        return acts.take(
                visit,
                form.version(),
                errors,
                ref -> proposals.proposeDenial(ref, Objects.requireNonNull(form.reason()), visit.account()),
                "casework.returns.denial.done",
                this::denial);
    }

    @GetMapping("/termination")
    String termination(CaseVisit visit) {
        CasePage page = acts.show(visit);
        visit.offer("termination", TerminationForm.of(page));
        acts.offerChoices(visit, "causes", TerminationCause.class);
        return "casework/returns/termination";
    }

    @PostMapping("/termination")
    String proposeTermination(
            CaseVisit visit, @Valid @ModelAttribute("termination") TerminationForm form, BindingResult errors) {
        return acts.take(
                visit,
                form.version(),
                errors,
                ref -> proposals.proposeTermination(
                        ref,
                        Objects.requireNonNull(form.cause()),
                        Objects.requireNonNull(form.reason()),
                        visit.account()),
                "casework.returns.termination.done",
                this::termination);
    }
}
