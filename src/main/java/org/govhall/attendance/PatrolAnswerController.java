package org.govhall.attendance;

import jakarta.servlet.http.HttpServletResponse;
import org.govhall.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
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

/** What patrols found, for those at the windows who answer for it. */
@Controller
@RequestMapping("/attendance/findings")
class PatrolAnswerController {

    private static final String HERE = "/attendance/findings";

    private final PatrolDesk desk;
    private final HallTimes times;
    private final AttendanceNames names;

    PatrolAnswerController(PatrolDesk desk, HallTimes times, AttendanceNames names) {
        this.desk = desk;
        this.times = times;
        this.names = names;
    }

    @GetMapping
    String own(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(required = false) @Nullable String standing,
            @PageableDefault(size = 20) Pageable page,
            Model model) {
        PatrolDesk.Standing asked =
                Typed.constant(PatrolDesk.Standing.class, standing).orElse(PatrolDesk.Standing.OPEN);
        model.addAttribute("base", HERE);
        model.addAttribute("standing", asked);
        model.addAttribute("standings", PatrolDesk.Standing.values());
        model.addAttribute("page", desk.own(who, asked, page));
        return told("attendance/findings", model);
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, @AuthenticationPrincipal SignedIn who, Model model) {
        PatrolFindingView finding = known(who, id);
        model.addAttribute("form", AnswerForm.to(finding.version()));
        return page(finding, model);
    }

    @PostMapping("/{id}/answer")
    String answer(
            @PathVariable String id,
            @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        PatrolFindingView finding = known(who, id);
        return Typed.done(
                        () -> desk.answer(who, finding.id(), form.seen(), form.said()),
                        "attendance.finding.answered",
                        errors,
                        response,
                        flash)
                ? "redirect:" + HERE
                : page(known(who, id), model);
    }

    private String page(PatrolFindingView finding, Model model) {
        model.addAttribute("finding", finding);
        model.addAttribute("events", desk.events(finding.id()));
        model.addAttribute("base", HERE);
        model.addAttribute("closes", false);
        model.addAttribute("answers", finding.state() == PatrolFindingState.OPEN);
        return told("attendance/finding", model);
    }

    private String told(String page, Model model) {
        model.addAttribute("times", times);
        model.addAttribute("names", names);
        return page;
    }

    private PatrolFindingView known(SignedIn who, String id) {
        return Typed.found(Typed.id(id, PatrolFindingId::of)
                .flatMap(one -> desk.finding(who, one, false))
                .orElse(null));
    }
}
