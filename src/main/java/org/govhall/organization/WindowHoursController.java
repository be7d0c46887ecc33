package org.govhall.organization;

import jakarta.validation.Valid;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.FormRefusals;
import org.govhall.kernel.Refusal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The own hours of a window, kept by the administrator of its centre. */
@Controller
@RequestMapping("/admin/windows/{window}/hours")
class WindowHoursController {

    private final OrganizationSetup setup;
    private final Remits remits;

    WindowHoursController(OrganizationSetup setup, Remits remits) {
        this.setup = setup;
        this.remits = remits;
    }

    @GetMapping
    String form(@PathVariable WindowId window, @AuthenticationPrincipal SignedIn who, Model model) {
        return page(
                window,
                who,
                model.addAttribute(
                        "form",
                        WindowHoursForm.of(remits.windowKeptBy(who, window).ownHours())));
    }

    @PostMapping
    String keep(
            @PathVariable WindowId window,
            @Valid @ModelAttribute("form") WindowHoursForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes flash) {
        remits.windowKeptBy(who, window);
        if (!errors.hasErrors()) {
            try {
                setup.keepWindowHours(window, form.hours());
                flash.addFlashAttribute("notice", "organization.window.hours.done");
                return "redirect:/admin/windows/" + window;
            } catch (Refusal refusal) {
                FormRefusals.tell(refusal.field() == null ? refusal.on(Typed.MORNING_OPENS) : refusal, errors);
            }
        }
        return page(window, who, model);
    }

    private String page(WindowId window, SignedIn who, Model model) {
        model.addAttribute("window", remits.windowKeptBy(who, window));
        return "organization/admin/window-hours";
    }
}
