package org.govhall.casework;

import jakarta.validation.Valid;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a clerk writes down because somebody stands at the counter: a delivery, a withdrawal, a correction. */
@Controller
@RequestMapping("/desk/cases/{id}")
class CounterActsController {

    private final WindowIntake intake;
    private final CaseActs acts;
    private final HallTime time;

    CounterActsController(WindowIntake intake, CaseActs acts, HallTime time) {
        this.intake = intake;
        this.acts = acts;
        this.time = time;
    }

    @GetMapping("/delivery")
    String delivery(CaseVisit visit) {
        CasePage page = acts.show(visit);
        visit.offer("delivery", DeliveryForm.of(page));
        acts.offerChoices(visit, "ways", DeliveryWay.class);
        acts.offerChoices(visit, "relations", SignerRelation.class);
        return "casework/desk/delivery";
    }

    @PostMapping("/delivery")
    String deliver(CaseVisit visit, @Valid @ModelAttribute("delivery") DeliveryForm form, BindingResult errors) {
        AgentAtCounter agent = form.readAgent(time.today(), errors);
        return acts.take(
                visit,
                form.version(),
                errors,
                ref -> intake.deliver(ref, form.toDelivery(), agent, visit.account()),
                "casework.desk.deliver.done",
                this::delivery);
    }

    @GetMapping("/withdrawal")
    String withdrawal(CaseVisit visit) {
        CasePage page = acts.show(visit);
        visit.offer("withdrawal", WithdrawalForm.of(page));
        acts.offerChoices(visit, "relations", WithdrawalForm.relations(page), SignerRelation.class);
        return "casework/desk/withdrawal";
    }

    @PostMapping("/withdrawal")
    String withdraw(CaseVisit visit, @Valid @ModelAttribute("withdrawal") WithdrawalForm form, BindingResult errors) {
        AgentAtCounter agent = form.readAgent(time.today(), errors);
        return acts.take(
                visit,
                form.version(),
                errors,
                ref -> intake.withdraw(
                        ref,
                        Objects.requireNonNull(form.reason()),
                        Objects.requireNonNull(form.signer()),
                        form.signedAs(),
                        agent,
                        visit.account()),
                "casework.desk.withdraw.done",
                this::withdrawal);
    }

    @GetMapping("/correction")
    String correction(CaseVisit visit) {
        CasePage page = acts.show(visit);
        visit.offer("correction", CorrectionForm.of(page));
        acts.offerChoices(visit, "kinds", CorrectionForm.Mistyped.class);
        return "casework/desk/correction";
    }

    @PostMapping("/correction")
    String correct(CaseVisit visit, @Valid @ModelAttribute("correction") CorrectionForm form, BindingResult errors) {
        return acts.take(
                visit,
                form.version(),
                errors,
                ref -> {
                    String words = Objects.requireNonNull(form.words());
                    String reason = Objects.requireNonNull(form.reason());
                    if (form.what() == CorrectionForm.Mistyped.HANDLER) {
                        intake.correctHandler(ref, words, reason, visit.account());
                    } else {
                        intake.correctSubject(ref, words, reason, visit.account());
                    }
                },
                "casework.desk.correct.done",
                this::correction);
    }
}
