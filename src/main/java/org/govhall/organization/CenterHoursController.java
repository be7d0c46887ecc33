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

/** The hours of a centre, kept by the administrator of its tree. */
@Controller
@RequestMapping("/admin/centers/{center}/hours")
class CenterHoursController {

    private final OrganizationSetup setup;
    private final Remits remits;
    private final OpenWork work;

    CenterHoursController(OrganizationSetup setup, Remits remits, OpenWork work) {
        this.setup = setup;
        this.remits = remits;
        this.work = work;
    }

    @GetMapping
    String form(@PathVariable CenterId center, @AuthenticationPrincipal SignedIn who, Model model) {
        CenterView found = remits.centerKeptBy(who, center);
        model.addAttribute("form", CenterHoursForm.of(found.hours()));
        return page(found, model);
    }

    @PostMapping
    String keep(
            @PathVariable CenterId center,
            @Valid @ModelAttribute("form") CenterHoursForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes flash) {
        CenterView found = remits.centerKeptBy(who, center);
        if (!errors.hasErrors()) {
            try {
                setup.keepCenterHours(center, form.hours());
                flash.addFlashAttribute("notice", "organization.center.hours.done");
                return "redirect:/admin/centers";
            } catch (Refusal refusal) {
                FormRefusals.tell(refusal.field() == null ? refusal.on(Typed.MORNING_OPENS) : refusal, errors);
            }
        }
        return page(found, model);
    }

    private String page(CenterView center, Model model) {
        model.addAttribute("center", center);
        model.addAttribute("open", work.casesOpenAt(center.id()));
        return "organization/admin/center-hours";
    }
}
