package org.govhall.organization;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.govhall.identity.Accounts;
import org.govhall.identity.PasswordHash;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.FormRefusals;
import org.govhall.kernel.Refusal;
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

/** The forms of the administrator: each shows itself, and, when it is refused, shows itself again as it was typed. */
@Controller
@RequestMapping("/admin")
class AdminFormsController {

    private static final String FOLDER = "organization/admin/";

    /** Beside which field a refusal of the document is shown. */
    private static final Map<String, String> NAMING_FIELDS = Map.of(
            "organization.refused.naming-missing", "document",
            "organization.refused.naming-number", "document",
            "organization.refused.naming-to-come", "namedOn",
            "organization.refused.naming-department", "department");

    private final OrganizationSetup setup;
    private final Remits remits;
    private final AbsenceRows absences;
    private final Clock clock;
    private final StaffAdmission admission;
    private final Accounts accounts;
    private final AdminChoices choices;
    private final ZoneId zone;

    AdminFormsController(
            OrganizationSetup setup,
            Remits remits,
            AbsenceRows absences,
            Clock clock,
            StaffAdmission admission,
            Accounts accounts,
            AdminChoices choices,
            ZoneId zone) {
        this.setup = setup;
        this.remits = remits;
        this.absences = absences;
        this.clock = clock;
        this.admission = admission;
        this.accounts = accounts;
        this.choices = choices;
        this.zone = zone;
    }

    @GetMapping("/centers/new")
    String center(@AuthenticationPrincipal SignedIn who, Model model) {
        return centerPage(who, model.addAttribute("form", CenterForm.empty()));
    }

    @PostMapping("/centers/new")
    String center(
            @Valid @ModelAttribute("form") CenterForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes flash) {
        return act(
                errors,
                () -> {
                    NewCenter plan = form.toRequest();
                    remits.ofAdministrator(who).requireMayOpen(plan);
                    CenterId id = setup.openCenter(plan);
                    flash.addFlashAttribute("notice", "organization.admin.center.done");
                    return "redirect:/centers/" + id;
                },
                () -> centerPage(who, model));
    }

    @GetMapping("/departments/new")
    String department(@AuthenticationPrincipal SignedIn who, Model model) {
        return departmentPage(who, model.addAttribute("form", DepartmentForm.empty()));
    }

    @PostMapping("/departments/new")
    String department(
            @Valid @ModelAttribute("form") DepartmentForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes flash) {
        return act(
                errors,
                () -> {
                    NewDepartment plan = form.toRequest();
                    remits.ofAdministrator(who).requireMayRecord(plan);
                    setup.recordDepartment(plan);
                    flash.addFlashAttribute("notice", "organization.admin.department.done");
                    return "redirect:/admin/departments";
                },
                () -> departmentPage(who, model));
    }

    @GetMapping("/windows/new")
    String window(@AuthenticationPrincipal SignedIn who, Model model) {
        return windowPage(who, model.addAttribute("form", WindowForm.empty()));
    }

    @PostMapping("/windows/new")
    String window(
            @Valid @ModelAttribute("form") WindowForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes flash) {
        return act(
                errors,
                () -> {
                    NewWindow plan = form.toRequest();
                    remits.ofAdministrator(who).requireMayOpen(plan);
                    WindowId id = open(plan);
                    flash.addFlashAttribute("notice", "organization.admin.window.done");
                    return "redirect:/admin/windows/" + id;
                },
                () -> windowPage(who, model));
    }

    private WindowId open(NewWindow plan) {
        try {
            return setup.openWindow(plan);
        } catch (Refusal refusal) {
            throw refusal.messageKey().equals("organization.refused.hours-beyond")
                    ? refusal.on(Typed.MORNING_OPENS)
                    : refusal;
        }
    }

    @GetMapping("/windows/{id}/posts/new")
    String post(@PathVariable WindowId id, @AuthenticationPrincipal SignedIn who, Model model) {
        return postPage(id, who, model.addAttribute("form", PostForm.empty()));
    }

    @PostMapping("/windows/{id}/posts/new")
    String post(
            @PathVariable WindowId id,
            @Valid @ModelAttribute("form") PostForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes flash) {
        remits.windowKeptBy(who, id);
        return act(
                errors,
                () -> {
                    Remit remit = remits.ofAdministrator(who);
                    remit.requireMayPlace(form.a(), "officerA");
                    remit.requireMayPlace(form.b(), "officerB");
                    establish(id, form);
                    flash.addFlashAttribute("notice", "organization.admin.post.done");
                    return "redirect:/admin/windows/" + id;
                },
                () -> postPage(id, who, model));
    }

    private void establish(WindowId window, PostForm form) {
        try {
            if (form.kind() == PostKind.CHIEF_REPRESENTATIVE) {
                setup.nameChief(window, form.a(), form.b(), form.naming());
            } else {
                setup.establishPost(window, form.a(), form.b());
            }
        } catch (Refusal refusal) {
            throw beside(refusal);
        }
    }

    /** Other people on a post that is there. */
    @GetMapping("/windows/{window}/posts/{id}")
    String fillPost(
            @PathVariable WindowId window,
            @PathVariable PostId id,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        return fillPage(window, who, model.addAttribute("form", PostForm.of(requirePost(window, id, who))), id);
    }

    @PostMapping("/windows/{window}/posts/{id}")
    String fillPost(
            @PathVariable WindowId window,
            @PathVariable PostId id,
            @Valid @ModelAttribute("form") PostForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes flash) {
        requirePost(window, id, who);
        return act(
                errors,
                () -> {
                    Remit remit = remits.ofAdministrator(who);
                    remit.requireMayPlace(form.a(), "officerA");
                    remit.requireMayPlace(form.b(), "officerB");
                    try {
                        setup.fillPost(id, form.a(), form.b(), form.naming());
                    } catch (Refusal refusal) {
                        throw beside(refusal);
                    }
                    flash.addFlashAttribute("notice", "organization.admin.post.filled");
                    return "redirect:/admin/windows/" + window;
                },
                () -> fillPage(window, who, model, id));
    }

    /** What is wrong with the document stands beside it. */
    private static Refusal beside(Refusal refusal) {
        String field = NAMING_FIELDS.get(refusal.messageKey());
        return field == null || refusal.field() != null ? refusal : refusal.on(field);
    }

    @PostMapping("/windows/{window}/posts/{id}/end")
    String endPost(
            @PathVariable WindowId window,
            @PathVariable PostId id,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes flash) {
        requirePost(window, id, who);
        try {
            setup.endPost(id);
            flash.addFlashAttribute("notice", "organization.admin.post.ended");
        } catch (Refusal refusal) {
            problem(refusal, flash);
        }
        return "redirect:/admin/windows/" + window;
    }

    @GetMapping("/officers/new")
    String officer(@AuthenticationPrincipal SignedIn who, Model model) {
        return officerPage(who, model.addAttribute("form", OfficerForm.empty()));
    }

    @PostMapping("/officers/new")
    String officer(
            @Valid @ModelAttribute("form") OfficerForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes flash) {
        return act(
                errors,
                () -> {
                    String password = admission.initialPassword();
                    PasswordHash hash = accounts.hash(password);
                    OfficerId id = admission.admit(form, hash, remits.ofAdministrator(who));
                    flash.addFlashAttribute("notice", "organization.admin.officer.done");
                    flash.addFlashAttribute("userName", Typed.text(form.userName()));
                    flash.addFlashAttribute("initialPassword", password);
                    return "redirect:/admin/officers/" + id;
                },
                () -> officerPage(who, model));
    }

    /** Another name, rank or term. */
    @GetMapping("/officers/{id}/change")
    String changeOfficer(@PathVariable OfficerId id, @AuthenticationPrincipal SignedIn who, Model model) {
        return changePage(id, who, model.addAttribute("form", OfficerChangeForm.of(requireOfficer(id, who))));
    }

    @PostMapping("/officers/{id}/change")
    String changeOfficer(
            @PathVariable OfficerId id,
            @Valid @ModelAttribute("form") OfficerChangeForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes flash) {
        requireOfficer(id, who);
        return act(
                errors,
                () -> {
                    setup.changeOfficer(id, Typed.text(form.name()), Objects.requireNonNull(form.rank()), form.term());
                    flash.addFlashAttribute("notice", "organization.admin.officer.changed");
                    return "redirect:/admin/officers/" + id;
                },
                () -> changePage(id, who, model));
    }

    @PostMapping("/officers/{id}/dismiss")
    String dismiss(@PathVariable OfficerId id, @AuthenticationPrincipal SignedIn who, RedirectAttributes flash) {
        requireOfficer(id, who);
        try {
            setup.dismiss(id);
            flash.addFlashAttribute("notice", "organization.admin.officer.dismissed");
        } catch (Refusal refusal) {
            problem(refusal, flash);
        }
        return "redirect:/admin/officers/" + id;
    }

    @GetMapping("/officers/{id}/absences/new")
    String absence(@PathVariable OfficerId id, @AuthenticationPrincipal SignedIn who, Model model) {
        return absencePage(id, who, model.addAttribute("form", AbsenceForm.empty()));
    }

    @PostMapping("/officers/{id}/absences/new")
    String absence(
            @PathVariable OfficerId id,
            @Valid @ModelAttribute("form") AbsenceForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes flash) {
        requireOfficer(id, who);
        return act(
                errors,
                () -> {
                    setup.recordAbsence(
                            id,
                            Typed.dayAndTime(form.from(), "from").atZone(zone).toInstant(),
                            Typed.dayAndTime(form.to(), "to").atZone(zone).toInstant(),
                            Typed.text(form.reason()));
                    flash.addFlashAttribute("notice", "organization.admin.absence.done");
                    return "redirect:/admin/officers/" + id;
                },
                () -> absencePage(id, who, model));
    }

    @PostMapping("/officers/{officer}/absences/{id}/end")
    String endAbsence(
            @PathVariable OfficerId officer,
            @PathVariable AbsenceId id,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes flash) {
        requireOfficer(officer, who);
        if (absences.notOver(officer, clock.instant()).stream()
                .noneMatch(absence -> absence.id().equals(id))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
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
            FormRefusals.tell(refusal, errors);
            return page.get();
        }
    }

    private static void problem(Refusal refusal, RedirectAttributes flash) {
        flash.addFlashAttribute("problem", refusal.messageKey());
        flash.addFlashAttribute("problemArgs", refusal.getArguments());
    }

    private String centerPage(SignedIn who, Model model) {
        model.addAttribute("kinds", choices.labelled(List.of(CenterKind.values())));
        model.addAttribute("centers", choices.centers(remits.ofAdministrator(who)));
        return FOLDER + "center-form";
    }

    private String departmentPage(SignedIn who, Model model) {
        Remit remit = remits.ofAdministrator(who);
        model.addAttribute(
                "regions",
                choices.governments().stream()
                        .filter(region -> remit.keepsRegion(region.value()))
                        .toList());
        return FOLDER + "department-form";
    }

    private String windowPage(SignedIn who, Model model) {
        Remit remit = remits.ofAdministrator(who);
        model.addAttribute("kinds", choices.labelled(List.of(WindowKind.values())));
        model.addAttribute("centers", choices.centers(remit));
        model.addAttribute("departments", choices.departmentsServed(remit));
        return FOLDER + "window-form";
    }

    private String postPage(WindowId id, SignedIn who, Model model) {
        model.addAttribute("window", remits.windowKeptBy(who, id));
        model.addAttribute("kinds", choices.labelled(List.of(PostKind.values())));
        postChoices(who, model);
        return FOLDER + "post-form";
    }

    private String fillPage(WindowId window, SignedIn who, Model model, PostId id) {
        model.addAttribute("window", remits.windowKeptBy(who, window));
        model.addAttribute("post", requirePost(window, id, who));
        postChoices(who, model);
        return FOLDER + "post-fill";
    }

    private void postChoices(SignedIn who, Model model) {
        Remit remit = remits.ofAdministrator(who);
        model.addAttribute("officers", choices.officers(remit));
        model.addAttribute("departments", choices.departmentsServed(remit));
    }

    private String officerPage(SignedIn who, Model model) {
        Remit remit = remits.ofAdministrator(who);
        model.addAttribute("ranks", choices.labelled(List.of(Rank.values())));
        model.addAttribute("centers", choices.centers(remit));
        model.addAttribute("departments", choices.departmentsServed(remit));
        model.addAttribute("roles", choices.staffRoles());
        return FOLDER + "officer-form";
    }

    private String changePage(OfficerId id, SignedIn who, Model model) {
        model.addAttribute("officer", requireOfficer(id, who));
        model.addAttribute("ranks", choices.labelled(List.of(Rank.values())));
        return FOLDER + "officer-change";
    }

    private String absencePage(OfficerId id, SignedIn who, Model model) {
        model.addAttribute("officer", requireOfficer(id, who));
        return FOLDER + "absence-form";
    }

    private PostView requirePost(WindowId window, PostId id, SignedIn who) {
        remits.windowKeptBy(who, window);
        return remits.ofAdministrator(who).organization().posts(window).stream()
                .filter(post -> post.id().equals(id))
                .findFirst()
                .orElseThrow(AdminFormsController::notTheirs);
    }

    private OfficerView requireOfficer(OfficerId id, SignedIn who) {
        Remit remit = remits.ofAdministrator(who);
        return Optional.ofNullable(remit.organization().officers.get(id))
                .filter(remit::covers)
                .orElseThrow(AdminFormsController::notTheirs);
    }

    /** What is not theirs does not exist for them. */
    private static ResponseStatusException notTheirs() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
