package org.govhall.identity;

import jakarta.validation.Valid;
import java.util.Objects;
import org.govhall.kernel.Refusal;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Making the first administrator; once there is one, this page is not found. */
@Controller
@Profile("!demo")
@RequestMapping("/setup")
class SetupController {

    private static final String PAGE = "identity/setup";

    private final FirstAdministrator first;

    SetupController(FirstAdministrator first) {
        this.first = first;
    }

    @GetMapping
    String show(Model model) {
        mustBeWanted();
        model.addAttribute("form", SetupForm.empty());
        return PAGE;
    }

    @PostMapping
    String make(@Valid @ModelAttribute("form") SetupForm form, BindingResult errors, RedirectAttributes flash) {
        mustBeWanted();
        if (errors.hasErrors()) {
            return PAGE;
        }
        try {
            first.make(
                    Objects.requireNonNull(form.token()),
                    Objects.requireNonNull(form.displayName()),
                    Objects.requireNonNull(form.userName()),
                    Objects.requireNonNull(form.password()));
        } catch (Refusal refusal) {
            errors.rejectValue(
                    Objects.requireNonNullElse(refusal.field(), "token"),
                    refusal.messageKey(),
                    refusal.getArguments(),
                    null);
            return PAGE;
        }
        flash.addFlashAttribute("notice", "identity.setup.done");
        return "redirect:/sign-in";
    }

    private void mustBeWanted() {
        if (!first.isWanted()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
