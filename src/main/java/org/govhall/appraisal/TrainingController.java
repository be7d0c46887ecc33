package org.govhall.appraisal;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.FormRefusals;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.OfficerId;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Trainings (培训): recorded by whoever keeps or supervises the centre, and corrected. */
@Controller
class TrainingController {

    private static final String ROOT = "/appraisal/trainings";

    private final TrainingDesk desk;
    private final WindowStaff staff;
    private final AppraisalScope.AppraisalScopes scopes;
    private final AppraisalWords words;

    TrainingController(
            TrainingDesk desk, WindowStaff staff, AppraisalScope.AppraisalScopes scopes, AppraisalWords words) {
        this.desk = desk;
        this.staff = staff;
        this.scopes = scopes;
        this.words = words;
    }

    @GetMapping(ROOT)
    String list(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(required = false) @Nullable String center,
            @RequestParam(required = false) @Nullable String q,
            @PageableDefault(size = 20) Pageable page,
            Model model) {
        AppraisalScope scope = scopes.of(who);
        String text = AppraisalTyped.given(q).orElse("");
        Set<CenterId> chosen = AppraisalTyped.given(center).isEmpty()
                ? scope.centers()
                : Set.of(AppraisalTyped.found(AppraisalTyped.read(center, CenterId::of)
                        .filter(scope.centers()::contains)
                        .orElse(null)));
        model.addAttribute("centers", words.centers(scope.centers()));
        model.addAttribute("center", center);
        model.addAttribute("text", text);
        model.addAttribute("page", desk.list(chosen, text, page));
        model.addAttribute("words", words);
        return "appraisal/trainings";
    }

    @GetMapping(ROOT + "/new")
    String form(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(required = false) @Nullable String center,
            Model model) {
        AppraisalScope scope = scopes.of(who);
        CenterId of = AppraisalTyped.found(AppraisalTyped.read(center, CenterId::of)
                .or(() -> Optional.of(scope.self().center()))
                .filter(scope.centers()::contains)
                .or(() -> center == null ? scope.centers().stream().findFirst() : Optional.empty())
                .orElse(null));
        model.addAttribute(
                "form",
                new TrainingForm(
                        TrainingId.next().toString(),
                        null,
                        of.toString(),
                        null,
                        desk.today().toString(),
                        null,
                        null,
                        null));
        return newPage(scope, of, model);
    }

    @PostMapping(ROOT + "/new")
    String record(
            @AuthenticationPrincipal SignedIn who,
            @Valid @ModelAttribute("form") TrainingForm form,
            BindingResult errors,
            RedirectAttributes flash,
            Model model) {
        AppraisalScope scope = scopes.of(who);
        TrainingId id = AppraisalTyped.found(
                AppraisalTyped.read(form.id(), TrainingId::of).orElse(null));
        CenterId center = AppraisalTyped.found(AppraisalTyped.read(form.center(), CenterId::of)
                .filter(scope.centers()::contains)
                .orElse(null));
        if (errors.hasErrors()) {
            return newPage(scope, center, model);
        }
        try {
            desk.record(scope, id, center, form.toDraft());
            flash.addFlashAttribute("notice", "appraisal.training.done.record");
            return "redirect:" + ROOT + "/" + id;
        } catch (Refusal refusal) {
            FormRefusals.tell(refusal, errors);
            return newPage(scope, center, model);
        }
    }

    private String newPage(AppraisalScope scope, CenterId center, Model model) {
        model.addAttribute("center", center);
        model.addAttribute("centers", words.centers(scope.centers()));
        model.addAttribute("people", people(center, Set.of()));
        model.addAttribute("words", words);
        return "appraisal/training-form";
    }

    @GetMapping(ROOT + "/{id}")
    String one(@PathVariable String id, @AuthenticationPrincipal SignedIn who, Model model) {
        TrainingDesk.Sheet sheet = sheet(scopes.of(who), id);
        model.addAttribute("training", sheet.training());
        model.addAttribute(
                "present",
                sheet.training().present().stream()
                        .map(officer ->
                                new AppraisalChoice(officer.toString(), words.officer(officer), words.windows(officer)))
                        .sorted(Comparator.comparing(AppraisalChoice::label))
                        .toList());
        model.addAttribute("events", sheet.events());
        model.addAttribute("words", words);
        return "appraisal/training";
    }

    @GetMapping(ROOT + "/{id}/correct")
    String correction(@PathVariable String id, @AuthenticationPrincipal SignedIn who, Model model) {
        TrainingView training = sheet(scopes.of(who), id).training();
        model.addAttribute("form", TrainingForm.of(training));
        return correctionPage(training, model);
    }

    @PostMapping(ROOT + "/{id}/correct")
    String correct(
            @PathVariable String id,
            @AuthenticationPrincipal SignedIn who,
            @Valid @ModelAttribute("form") TrainingForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        AppraisalScope scope = scopes.of(who);
        TrainingView training = sheet(scope, id).training();
        if (errors.hasErrors()) {
            return correctionPage(training, model);
        }
        try {
            desk.correct(
                    scope,
                    training.id(),
                    form.version() == null ? -1 : form.version(),
                    form.toDraft(),
                    AppraisalTyped.given(form.reason()).orElse(""));
        } catch (Refusal refusal) {
            if (refusal.messageKey().equals(TrainingDesk.CHANGED)) {
                response.setStatus(HttpStatus.CONFLICT.value());
            }
            FormRefusals.tell(refusal, errors);
            return correctionPage(training, model);
        }
        flash.addFlashAttribute("notice", "appraisal.training.done.correct");
        return "redirect:" + ROOT + "/" + training.id();
    }

    private String correctionPage(TrainingView training, Model model) {
        model.addAttribute("training", training);
        model.addAttribute("people", people(training.center(), training.present()));
        model.addAttribute("words", words);
        return "appraisal/training-correct";
    }

    /** Who can be ticked: the window staff of the centre, and who was there before. */
    private List<AppraisalChoice> people(CenterId center, Set<OfficerId> before) {
        Set<OfficerId> gone = new HashSet<>(before);
        List<AppraisalChoice> people = new ArrayList<>();
        for (WindowStaff.Member member : staff.of(Set.of(center))) {
            gone.remove(member.officer());
            people.add(
                    new AppraisalChoice(member.officer().toString(), member.name(), words.windows(member.officer())));
        }
        gone.forEach(officer -> people.add(new AppraisalChoice(officer.toString(), words.officer(officer), "")));
        return people;
    }

    private TrainingDesk.Sheet sheet(AppraisalScope scope, String id) {
        return AppraisalTyped.found(AppraisalTyped.read(id, TrainingId::of)
                .flatMap(known -> desk.sheet(scope, known))
                .orElse(null));
    }
}
