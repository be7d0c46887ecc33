package org.govhall.casework;

import jakarta.validation.Valid;
import java.util.EnumSet;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What passes between the window, the approval office, the head of the organ and the higher organ. */
@Controller
@RequestMapping("/approval/cases/{id}")
class OfficeController {

    private final OfficeHandling handling;
    private final ChiefReview review;
    private final CaseActs acts;

    OfficeController(OfficeHandling handling, ChiefReview review, CaseActs acts) {
        this.handling = handling;
        this.review = review;
        this.acts = acts;
    }

    @GetMapping("/extension")
    String extension(CaseVisit visit) {
        CasePage page = acts.show(visit);
        visit.offer("extension", ExtensionForm.of(page));
        visit.model().addAttribute("most", ExtensionLimit.of(page.dossier().item()));
        return "casework/course/extension";
    }

    @PostMapping("/extension")
    String propose(CaseVisit visit, @Valid @ModelAttribute("extension") ExtensionForm form, BindingResult errors) {
        return acts.take(
                visit,
                form.version(),
                errors,
                ref -> handling.proposeExtension(
                        ref, Typed.number(form.days(), "days"), Typed.text(form.reason()), visit.account()),
                "casework.course.extension.done",
                this::extension);
    }

    @GetMapping("/extension/answer")
    String answering(CaseVisit visit) {
        CasePage page = acts.show(visit);
        visit.offer("answer", AnswerForm.of(page));
        acts.offerChoices(visit, "answers", EnumSet.of(ExtensionState.GRANTED, ExtensionState.REFUSED));
        return "casework/course/answer";
    }

    @PostMapping("/extension/answer")
    String answer(CaseVisit visit, @Valid @ModelAttribute("answer") AnswerForm form, BindingResult errors) {
        return acts.take(
                visit,
                form.version(),
                errors,
                ref -> {
                    if (form.isGranted()) {
                        handling.grantExtension(ref, form.toApproval(), visit.account());
                    } else {
                        handling.refuseExtension(ref, Typed.text(form.reason()), visit.account());
                    }
                },
                "casework.course.answer.done",
                this::answering);
    }

    @GetMapping("/hand-over")
    String handingOver(CaseVisit visit) {
        return words(visit, "hand-over");
    }

    @PostMapping("/hand-over")
    String handToOffice(CaseVisit visit, @Valid @ModelAttribute("grounds") ReasonForm form, BindingResult errors) {
        return acts.take(
                visit,
                form.version(),
                errors,
                ref -> handling.handToOffice(ref, Typed.text(form.reason()), visit.account()),
                "casework.course.hand-over.done",
                this::handingOver);
    }

    @GetMapping("/return")
    String returning(CaseVisit visit) {
        return words(visit, "return");
    }

    @PostMapping("/return")
    String returnToWindow(CaseVisit visit, @Valid @ModelAttribute("grounds") ReasonForm form, BindingResult errors) {
        return acts.take(
                visit,
                form.version(),
                errors,
                ref -> handling.returnToWindow(ref, Typed.text(form.reason()), visit.account()),
                "casework.course.return.done",
                this::returning);
    }

    @GetMapping("/discussion-asked")
    String asking(CaseVisit visit) {
        return words(visit, "discussion-asked");
    }

    @PostMapping("/discussion-asked")
    String ask(CaseVisit visit, @Valid @ModelAttribute("grounds") ReasonForm form, BindingResult errors) {
        return acts.take(
                visit,
                form.version(),
                errors,
                ref -> handling.askForDiscussion(ref, Typed.text(form.reason()), visit.account()),
                "casework.course.discussion-asked.done",
                this::asking);
    }

    @GetMapping("/discussion")
    String discussion(CaseVisit visit) {
        visit.offer("minutes", MinutesForm.of(acts.show(visit)));
        return "casework/course/discussion";
    }

    @PostMapping("/discussion")
    String record(CaseVisit visit, @Valid @ModelAttribute("minutes") MinutesForm form, BindingResult errors) {
        return acts.take(
                visit,
                form.version(),
                errors,
                ref -> handling.recordDiscussion(ref, form.toMinutes(), visit.account()),
                "casework.course.discussion.done",
                this::discussion);
    }

    @GetMapping("/sending")
    String sending(CaseVisit visit) {
        visit.offer("sending", SendingForm.of(acts.show(visit)));
        return "casework/course/sending";
    }

    @PostMapping("/sending")
    String sendUp(CaseVisit visit, @Valid @ModelAttribute("sending") SendingForm form, BindingResult errors) {
        return acts.take(
                visit,
                form.version(),
                errors,
                ref -> handling.sendUp(ref, form.toSending(), visit.account()),
                "casework.course.sending.done",
                this::sending);
    }

    @GetMapping("/higher-decision")
    String higher(CaseVisit visit) {
        visit.offer("higher", HigherForm.of(acts.show(visit)));
        acts.offerChoices(visit, "outcomes", EnumSet.allOf(Outcome.class));
        return "casework/course/higher";
    }

    @PostMapping("/higher-decision")
    String recordHigher(CaseVisit visit, @Valid @ModelAttribute("higher") HigherForm form, BindingResult errors) {
        return acts.take(
                visit,
                form.version(),
                errors,
                ref -> {
                    if (form.outcome() == Outcome.GRANTED) {
                        review.approve(ref, Typed.text(form.reason()), form.toDecision(), visit.account());
                    } else {
                        handling.denyFromAbove(ref, form.toDecision(), Typed.text(form.reason()), visit.account());
                    }
                },
                "casework.course.higher.done",
                this::higher);
    }

    /** A page that asks for reasons, and nothing else. */
    private String words(CaseVisit visit, String act) {
        CasePage page = acts.show(visit);
        visit.offer("grounds", ReasonForm.of(page));
        visit.model().addAttribute("act", act);
        return "casework/course/words";
    }
}
