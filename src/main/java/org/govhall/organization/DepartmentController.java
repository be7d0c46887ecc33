package org.govhall.organization;

import org.govhall.identity.SignedIn;
import org.govhall.kernel.FormRefusals;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One department, as the administrator keeps it: who heads it, and where it works. */
@Controller
@RequestMapping("/admin/departments/{id}")
class DepartmentController {

    private final OrganizationSetup setup;
    private final Remits remits;
    private final AdminChoices choices;

    DepartmentController(OrganizationSetup setup, Remits remits, AdminChoices choices) {
        this.setup = setup;
        this.remits = remits;
        this.choices = choices;
    }

    /** Who is named head. */
    record HeadForm(@Nullable String head) {}

    @GetMapping
    String one(@PathVariable DepartmentId id, @AuthenticationPrincipal SignedIn who, Model model) {
        Remit remit = remits.ofAdministrator(who);
        OfficerId head = required(id, remit).head();
        return page(id, remit, model.addAttribute("form", new HeadForm(head == null ? null : head.toString())));
    }

    @PostMapping("/head")
    String nameHead(
            @PathVariable DepartmentId id,
            @ModelAttribute("form") HeadForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes flash) {
        Remit remit = remits.ofAdministrator(who);
        if (!remit.keeps(required(id, remit))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            if (form.head() == null || form.head().isBlank()) {
                throw new Refusal("organization.department.head.missing").on("head");
            }
            setup.nameHead(id, OfficerId.of(form.head()));
        } catch (Refusal refusal) {
            FormRefusals.tell(refusal, errors);
            return page(id, remit, model);
        }
        flash.addFlashAttribute("notice", "organization.department.head.done");
        return "redirect:/admin/departments/" + id;
    }

    private String page(DepartmentId id, Remit remit, Model model) {
        OrganizationSnapshot organization = remit.organization();
        model.addAttribute("department", required(id, remit));
        model.addAttribute("mayName", remit.keeps(required(id, remit)));
        model.addAttribute("officerOf", organization.officers);
        model.addAttribute("staff", choices.staffOf(organization, id));
        model.addAttribute(
                "windows",
                organization.windows.values().stream()
                        .filter(window -> window.departments().contains(id) && remit.covers(window))
                        .toList());
        return "organization/admin/department";
    }

    private static DepartmentView required(DepartmentId id, Remit remit) {
        DepartmentView department = remit.organization().departments.get(id);
        if (department == null || !remit.covers(department)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return department;
    }
}
