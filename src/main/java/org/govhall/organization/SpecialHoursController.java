package org.govhall.organization;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** Special openings of a window, announced and called off by the administrator of its centre. */
@Controller
@RequestMapping("/admin/windows/{window}/special")
class SpecialHoursController {

    private static final Map<String, String> FIELDS = Map.of(
            "organization.refused.special-past", "day",
            "organization.refused.special-working-day", "day",
            "organization.refused.special-day-off", "day",
            "organization.refused.special-order", "closes",
            "organization.refused.special-usual", "opens",
            "organization.refused.special-twice", "opens");

    private final SpecialHours hours;
    private final Remits remits;
    private final AdminChoices choices;

    SpecialHoursController(SpecialHours hours, Remits remits, AdminChoices choices) {
        this.hours = hours;
        this.remits = remits;
        this.choices = choices;
    }

    @GetMapping("/new")
    String form(@PathVariable WindowId window, @AuthenticationPrincipal SignedIn who, Model model) {
        return page(window, who, model.addAttribute("form", SpecialForm.empty()));
    }

    @PostMapping("/new")
    String announce(
            @PathVariable WindowId window,
            @Valid @ModelAttribute("form") SpecialForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes flash) {
        remits.windowKeptBy(who, window);
        if (!errors.hasErrors()) {
            try {
                hours.announce(
                        window,
                        Typed.day(form.day(), "day"),
                        Objects.requireNonNull(form.kind()),
                        Typed.time(form.opens(), "opens"),
                        Typed.time(form.closes(), "closes"),
                        Typed.text(form.reason()),
                        who.accountId());
                flash.addFlashAttribute("notice", "organization.special.done");
                return "redirect:/admin/windows/" + window;
            } catch (Refusal refusal) {
                String field = FIELDS.get(refusal.messageKey());
                FormRefusals.tell(field == null || refusal.field() != null ? refusal : refusal.on(field), errors);
            }
        }
        return page(window, who, model);
    }

    @PostMapping("/{id}/call-off")
    String callOff(
            @PathVariable WindowId window,
            @PathVariable SpecialOpeningId id,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes flash) {
        remits.windowKeptBy(who, window);
        try {
            if (!hours.callOff(window, id, who.accountId())) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            flash.addFlashAttribute("notice", "organization.special.called-off");
        } catch (Refusal refusal) {
            flash.addFlashAttribute("problem", refusal.messageKey());
            flash.addFlashAttribute("problemArgs", refusal.getArguments());
        }
        return "redirect:/admin/windows/" + window;
    }

    private String page(WindowId window, SignedIn who, Model model) {
        model.addAttribute("window", remits.windowKeptBy(who, window));
        model.addAttribute("kinds", choices.labelled(List.of(SpecialKind.values())));
        return "organization/admin/special-form";
    }
}
