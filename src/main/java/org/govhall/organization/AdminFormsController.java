package org.govhall.organization;

import jakarta.validation.Valid;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.govhall.identity.Accounts;
import org.govhall.identity.PasswordHash;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/** The forms of the administrator: each shows itself, and, when it is refused, shows itself again as it was typed. */
@Controller
@RequestMapping("/admin")
class AdminFormsController {

    private static final String FOLDER = "organization/admin/";

    private final OrganizationSetup setup;
    private final OrganizationDirectory directory;
    private final OrganizationMemory memory;
    private final StaffAdmission admission;
    private final Accounts accounts;
    private final AdminChoices choices;
    private final ZoneId zone;

    AdminFormsController(
            OrganizationSetup setup,
            OrganizationDirectory directory,
            OrganizationMemory memory,
            StaffAdmission admission,
            Accounts accounts,
            AdminChoices choices,
            ZoneId zone) {
        this.setup = setup;
        this.directory = directory;
        this.memory = memory;
        this.admission = admission;
        this.accounts = accounts;
        this.choices = choices;
        this.zone = zone;
    }

    @GetMapping("/centers/new")
    String center(Model model) {
        return centerPage(model.addAttribute("form", CenterForm.empty()));
    }

    @PostMapping("/centers/new")
    String center(
            @Valid @ModelAttribute("form") CenterForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        return act(
                errors,
                () -> {
                    CenterId id = setup.openCenter(form.toRequest());
                    flash.addFlashAttribute("notice", "organization.admin.center.done");
                    return "redirect:/centers/" + id;
                },
                () -> centerPage(model));
    }

    @GetMapping("/departments/new")
    String department(Model model) {
        return departmentPage(model.addAttribute("form", DepartmentForm.empty()));
    }

    @PostMapping("/departments/new")
    String department(
            @Valid @ModelAttribute("form") DepartmentForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        return act(
                errors,
                () -> {
                    setup.recordDepartment(form.toRequest());
                    flash.addFlashAttribute("notice", "organization.admin.department.done");
                    return "redirect:/admin/departments";
                },
                () -> departmentPage(model));
    }

    @GetMapping("/windows/new")
    String window(Model model) {
        return windowPage(model.addAttribute("form", WindowForm.empty()));
    }

    @PostMapping("/windows/new")
    String window(
            @Valid @ModelAttribute("form") WindowForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        return act(
                errors,
                () -> {
                    WindowId id = setup.openWindow(form.toRequest());
                    flash.addFlashAttribute("notice", "organization.admin.window.done");
                    return "redirect:/admin/windows/" + id;
                },
                () -> windowPage(model));
    }

    @GetMapping("/windows/{id}/posts/new")
    String post(@PathVariable WindowId id, Model model) {
        return postPage(id, model.addAttribute("form", PostForm.empty()));
    }

    @PostMapping("/windows/{id}/posts/new")
    String post(
            @PathVariable WindowId id,
            @Valid @ModelAttribute("form") PostForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        requireWindow(id);
        return act(
                errors,
                () -> {
                    setup.establishPost(id, Objects.requireNonNull(form.kind()), form.a(), form.b());
                    flash.addFlashAttribute("notice", "organization.admin.post.done");
                    return "redirect:/admin/windows/" + id;
                },
                () -> postPage(id, model));
    }

    @PostMapping("/windows/{window}/posts/{id}/end")
    String endPost(@PathVariable WindowId window, @PathVariable PostId id, RedirectAttributes flash) {
        requirePost(window, id);
        try {
            setup.endPost(id);
            flash.addFlashAttribute("notice", "organization.admin.post.ended");
        } catch (Refusal refusal) {
            problem(refusal, flash);
        }
        return "redirect:/admin/windows/" + window;
    }

    @GetMapping("/officers/new")
    String officer(Model model) {
        return officerPage(model.addAttribute("form", OfficerForm.empty()));
    }

    @PostMapping("/officers/new")
    String officer(
            @Valid @ModelAttribute("form") OfficerForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        return act(
                errors,
                () -> {
                    String password = admission.initialPassword();
                    PasswordHash hash = accounts.hash(password);
                    OfficerId id = admission.admit(form, hash);
                    flash.addFlashAttribute("notice", "organization.admin.officer.done");
                    flash.addFlashAttribute("userName", FormErrors.text(form.userName()));
                    flash.addFlashAttribute("initialPassword", password);
                    return "redirect:/admin/officers/" + id;
                },
                () -> officerPage(model));
    }

    @PostMapping("/officers/{id}/dismiss")
    String dismiss(@PathVariable OfficerId id, RedirectAttributes flash) {
        requireOfficer(id);
        try {
            setup.dismiss(id);
            flash.addFlashAttribute("notice", "organization.admin.officer.dismissed");
        } catch (Refusal refusal) {
            problem(refusal, flash);
        }
        return "redirect:/admin/officers/" + id;
    }

    @GetMapping("/officers/{id}/absences/new")
    String absence(@PathVariable OfficerId id, Model model) {
        return absencePage(id, model.addAttribute("form", AbsenceForm.empty()));
    }

    @PostMapping("/officers/{id}/absences/new")
    String absence(
            @PathVariable OfficerId id,
            @Valid @ModelAttribute("form") AbsenceForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        requireOfficer(id);
        return act(
                errors,
                () -> {
                    setup.recordAbsence(
                            id,
                            FormErrors.dayAndTime(form.from(), "from")
                                    .atZone(zone)
                                    .toInstant(),
                            FormErrors.dayAndTime(form.to(), "to").atZone(zone).toInstant(),
                            FormErrors.text(form.reason()));
                    flash.addFlashAttribute("notice", "organization.admin.absence.done");
                    return "redirect:/admin/officers/" + id;
                },
                () -> absencePage(id, model));
    }

    @PostMapping("/officers/{officer}/absences/{id}/end")
    String endAbsence(@PathVariable OfficerId officer, @PathVariable AbsenceId id, RedirectAttributes flash) {
        requireOfficer(officer);
        try {
            setup.endAbsence(id);
            flash.addFlashAttribute("notice", "organization.admin.absence.ended");
        } catch (Refusal refusal) {
            problem(refusal, flash);
        }
        return "redirect:/admin/officers/" + officer;
    }

    private static String act(BindingResult errors, Supplier<String> act, Supplier<String> page) {
        if (errors.hasErrors()) {
            return page.get();
        }
        try {
            return act.get();
        } catch (Refusal refusal) {
            FormErrors.show(refusal, errors);
            return page.get();
        }
    }

    private static void problem(Refusal refusal, RedirectAttributes flash) {
        flash.addFlashAttribute("problem", refusal.messageKey());
        flash.addFlashAttribute("problemArgs", refusal.getArguments());
    }

    private String centerPage(Model model) {
        model.addAttribute("kinds", choices.labelled(List.of(CenterKind.values())));
        model.addAttribute("centers", choices.centers());
        return FOLDER + "center-form";
    }

    private String departmentPage(Model model) {
        model.addAttribute("regions", choices.governments());
        return FOLDER + "department-form";
    }

    private String windowPage(Model model) {
        model.addAttribute("kinds", choices.labelled(List.of(WindowKind.values())));
        model.addAttribute("centers", choices.centers());
        model.addAttribute("departments", choices.departments());
        return FOLDER + "window-form";
    }

    private String postPage(WindowId id, Model model) {
        model.addAttribute("window", requireWindow(id));
        model.addAttribute("kinds", choices.labelled(List.of(PostKind.values())));
        model.addAttribute("officers", choices.officers());
        return FOLDER + "post-form";
    }

    private String officerPage(Model model) {
        model.addAttribute("ranks", choices.labelled(List.of(Rank.values())));
        model.addAttribute("centers", choices.centers());
        model.addAttribute("departments", choices.departments());
        model.addAttribute("roles", choices.staffRoles());
        return FOLDER + "officer-form";
    }

    private String absencePage(OfficerId id, Model model) {
        model.addAttribute("officer", requireOfficer(id));
        return FOLDER + "absence-form";
    }

    private WindowView requireWindow(WindowId id) {
        return found(memory.fresh().windows.get(id));
    }

    private void requirePost(WindowId window, PostId id) {
        if (memory.fresh().posts(window).stream().noneMatch(post -> post.id().equals(id))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private OfficerView requireOfficer(OfficerId id) {
        return found(memory.fresh().officers.get(id));
    }

    private static <T> T found(@Nullable T one) {
        if (one == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return one;
    }
}
