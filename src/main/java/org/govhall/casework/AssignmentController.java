package org.govhall.casework;

import jakarta.validation.Valid;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** In whose hands a case is: a clerk takes it or hands it over, the chief representative gives it to somebody. */
@Controller
class AssignmentController {

    private final CaseHands hands;
    private final DeskCases cases;
    private final CaseActs acts;

    AssignmentController(CaseHands hands, DeskCases cases, CaseActs acts) {
        this.hands = hands;
        this.cases = cases;
        this.acts = acts;
    }

    @PostMapping("/desk/cases/{id}/take")
    String takeOn(CaseVisit visit, @ModelAttribute("taking") VersionForm form, BindingResult errors) {
        return acts.take(
                visit,
                form.version(),
                errors,
                ref -> hands.takeOn(ref, visit.account()),
                "casework.desk.take.done",
                again -> {
                    acts.show(again);
                    return "casework/desk/case";
                });
    }

    @GetMapping({"/desk/cases/{id}/assignment", "/approval/cases/{id}/assignment"})
    String assignment(CaseVisit visit) {
        CasePage page = acts.show(visit);
        visit.offer("assignment", AssignmentForm.of(page));
        visit.model().addAttribute("colleagues", cases.colleagues(page.view()));
        return "casework/assignment";
    }

    @PostMapping("/desk/cases/{id}/assignment")
    String handOver(CaseVisit visit, @Valid @ModelAttribute("assignment") AssignmentForm form, BindingResult errors) {
        return acts.take(
                visit,
                form.version(),
                errors,
                ref -> hands.handOver(ref, form.officer(), Objects.requireNonNull(form.reason()), visit.account()),
                "casework.desk.assign.done",
                this::assignment);
    }

    @PostMapping("/approval/cases/{id}/assignment")
    String reassign(CaseVisit visit, @Valid @ModelAttribute("assignment") AssignmentForm form, BindingResult errors) {
        return acts.take(
                visit,
                form.version(),
                errors,
                ref -> hands.reassign(ref, form.officer(), Objects.requireNonNull(form.reason()), visit.account()),
                "casework.desk.assign.done",
                this::assignment);
    }
}
