package org.govhall.casework;

import org.govhall.identity.SignedIn;
import org.govhall.identity.WholeHall;
import org.govhall.kernel.FormRefusals;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the administrator has the trail verified, and sees what was found. */
@Controller
@WholeHall
@RequestMapping("/admin/trail")
class TrailController {

    private static final String PAGE = "casework/trail/runs";

    private final TrailRuns runs;

    TrailController(TrailRuns runs) {
        this.runs = runs;
    }

    /** Which case; empty for none. */
    record CaseForm(@Nullable String number) {}

    @GetMapping
    String show(@ModelAttribute("form") CaseForm form, @PageableDefault(size = 20) Pageable page, Model model) {
        model.addAttribute("page", runs.latest(page));
        model.addAttribute("running", runs.isAnyOpen());
        return PAGE;
    }

    @PostMapping("/all")
    String verifyAll(@AuthenticationPrincipal SignedIn who, RedirectAttributes flash) {
        runs.beginAll(who.displayName());
        flash.addFlashAttribute("notice", "casework.trail.begun");
        return "redirect:/admin/trail";
    }

    @PostMapping("/one")
    String verifyOne(
            @ModelAttribute("form") CaseForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            @PageableDefault(size = 20) Pageable page,
            Model model,
            RedirectAttributes flash) {
        try {
            runs.checkOne(form.number() == null ? "" : form.number(), who.displayName());
        } catch (Refusal refusal) {
            FormRefusals.tell(refusal, errors);
            return show(form, page, model);
        }
        flash.addFlashAttribute("notice", "casework.trail.verified");
        return "redirect:/admin/trail";
    }
}
