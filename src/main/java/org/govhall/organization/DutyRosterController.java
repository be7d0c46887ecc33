package org.govhall.organization;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.FormRefusals;
import org.govhall.kernel.Refusal;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rosters of leaders on duty: of each department by month or quarter, and where one is lacking. */
@Controller
@RequestMapping("/duty/rosters")
class DutyRosterController {

    private static final String FOLDER = "organization/duty/";

    /** Beside which field a refusal is shown. */
    private static final Map<String, String> FIELDS = Map.of(
            "organization.refused.duty-past", "days",
            "organization.refused.duty-day-off", "days",
            "organization.refused.duty-twice", "days",
            "organization.refused.duty-rank", "leader",
            "organization.refused.officer-left", "leader",
            "organization.refused.other-department", "leader",
            "organization.refused.duty-no-window", "center");

    private final DutyRoster roster;
    private final DutySheets sheets;
    private final Remits remits;

    DutyRosterController(DutyRoster roster, DutySheets sheets, Remits remits) {
        this.roster = roster;
        this.sheets = sheets;
        this.remits = remits;
    }

    /**
     * How the list is narrowed.
     *
     * @param lacking whether only departments are wanted where cases may wait for nobody
     */
    record Filter(@Nullable String q, @Nullable Boolean lacking) {

        boolean admits(DutySheets.DepartmentRow row) {
            return (q == null || row.department().name().contains(q.strip()))
                    && (!Boolean.TRUE.equals(lacking) || row.isLacking());
        }
    }

    @GetMapping
    String departments(
            @ModelAttribute("filter") Filter filter,
            @AuthenticationPrincipal SignedIn who,
            @PageableDefault(size = 20) Pageable page,
            Model model) {
        model.addAttribute("page", AdminChoices.page(sheets.departments(remits.of(who)), filter::admits, page));
        return FOLDER + "rosters";
    }

    @GetMapping("/{id}")
    String roster(
            @PathVariable DepartmentId id,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(defaultValue = "false") boolean quarter,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        Remit remit = remits.of(who);
        required(id, remit);
        model.addAttribute("form", DutyForm.at(sheets.halls(who, remit, id)));
        return rosterPage(id, DutyStretch.of(month, quarter, sheets.today()), who, remit, model);
    }

    @PostMapping("/{id}/days")
    String plan(
            @PathVariable DepartmentId id,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(defaultValue = "false") boolean quarter,
            @Valid @ModelAttribute("form") DutyForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes flash) {
        Remit remit = remits.of(who);
        mustPlan(id, who, remit);
        DutyStretch stretch = DutyStretch.of(month, quarter, sheets.today());
        if (!errors.hasErrors()) {
            try {
                roster.plan(
                        id,
                        CenterId.of(chosen(form.center(), sheets.halls(who, remit, id), "center")),
                        OfficerId.of(chosen(form.leader(), sheets.leaders(remit, id), "leader")),
                        form.chosen(),
                        who.accountId());
                flash.addFlashAttribute("notice", "organization.duty.planned");
                return backTo(id, stretch);
            } catch (Refusal refusal) {
                FormRefusals.tell(beside(refusal), errors);
            }
        }
        return rosterPage(id, stretch, who, remit, model);
    }

    @PostMapping("/{id}/days/{duty}/removal")
    String remove(
            @PathVariable DepartmentId id,
            @PathVariable DutyId duty,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes flash) {
        DutyView view = duty(id, duty, who);
        try {
            roster.remove(duty, who.accountId());
            flash.addFlashAttribute("notice", "organization.duty.removed");
        } catch (Refusal refusal) {
            flash.addFlashAttribute("problem", refusal.messageKey());
            flash.addFlashAttribute("problemArgs", refusal.getArguments());
        }
        return backTo(id, monthOf(view));
    }

    @GetMapping("/{id}/days/{duty}/replacement")
    String replacement(
            @PathVariable DepartmentId id,
            @PathVariable DutyId duty,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        model.addAttribute("form", ReplacementForm.empty());
        return replacementPage(duty(id, duty, who), who, model);
    }

    @PostMapping("/{id}/days/{duty}/replacement")
    String replace(
            @PathVariable DepartmentId id,
            @PathVariable DutyId duty,
            @Valid @ModelAttribute("form") ReplacementForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes flash) {
        DutyView view = duty(id, duty, who);
        if (!errors.hasErrors()) {
            try {
                String other = chosen(form.leader(), sheets.leaders(remits.of(who), id), "leader");
                roster.replace(duty, OfficerId.of(other), Typed.text(form.reason()), who.accountId());
                flash.addFlashAttribute("notice", "organization.duty.replaced");
                return backTo(id, monthOf(view));
            } catch (Refusal refusal) {
                FormRefusals.tell(
                        refusal.messageKey().equals("organization.refused.duty-past") ? refusal : refusal.on("leader"),
                        errors);
            }
        }
        return replacementPage(view, who, model);
    }

    private String rosterPage(DepartmentId id, DutyStretch stretch, SignedIn who, Remit remit, Model model) {
        boolean plans = sheets.mayPlan(who, remit, id);
        List<Option> halls = plans ? sheets.halls(who, remit, id) : List.of();
        model.addAttribute("department", required(id, remit));
        model.addAttribute("stretch", stretch);
        model.addAttribute("rows", sheets.rows(remit, id, stretch, halls));
        model.addAttribute("plans", plans);
        model.addAttribute("months", plans ? sheets.months(stretch) : List.of());
        model.addAttribute("leaders", sheets.leaders(remit, id));
        model.addAttribute("halls", halls);
        return FOLDER + "roster";
    }

    private String replacementPage(DutyView duty, SignedIn who, Model model) {
        Remit remit = remits.of(who);
        model.addAttribute("duty", duty);
        model.addAttribute("officerOf", remit.organization().officers);
        model.addAttribute(
                "leaders",
                sheets.leaders(remit, duty.department()).stream()
                        .filter(option -> !option.value().equals(duty.leader().toString()))
                        .toList());
        return FOLDER + "replacement";
    }

    private DutyView duty(DepartmentId department, DutyId id, SignedIn who) {
        Remit remit = remits.of(who);
        mustPlan(department, who, remit);
        List<Option> halls = sheets.halls(who, remit, department);
        return roster.find(id)
                .filter(duty -> duty.department().equals(department)
                        && halls.stream()
                                .anyMatch(hall ->
                                        hall.value().equals(duty.center().toString())))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void mustPlan(DepartmentId id, SignedIn who, Remit remit) {
        required(id, remit);
        if (!sheets.mayPlan(who, remit, id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static DepartmentView required(DepartmentId id, Remit remit) {
        DepartmentView department = remit.organization().departments.get(id);
        if (department == null || !remit.covers(department)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return department;
    }

    /** What was chosen, if it was on offer. */
    private static String chosen(@Nullable String value, List<Option> offered, String field) {
        String typed = Typed.text(value);
        if (offered.stream().noneMatch(option -> option.value().equals(typed))) {
            throw new Refusal("organization.duty.form." + field).on(field);
        }
        return typed;
    }

    private static Refusal beside(Refusal refusal) {
        String field = FIELDS.get(refusal.messageKey());
        return field == null || refusal.field() != null ? refusal : refusal.on(field);
    }

    private static DutyStretch monthOf(DutyView duty) {
        return DutyStretch.of(duty.day().toString().substring(0, 7), false, duty.day());
    }

    private static String backTo(DepartmentId id, DutyStretch stretch) {
        return "redirect:/duty/rosters/" + id + "?month=" + stretch.first()
                + (stretch.isQuarter() ? "&quarter=true" : "");
    }
}
