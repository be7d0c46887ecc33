package org.govhall.casework;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.Optional;
import org.govhall.kernel.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Progress without signing in. The answer is to a POST, so that neither number nor digits stand in an address. */
@Controller
@RequestMapping("/progress")
class ProgressController {

    private static final String FORM = "casework/progress/form";

    private final ProgressLookup lookup;

    ProgressController(ProgressLookup lookup) {
        this.lookup = lookup;
    }

    @GetMapping
    String ask(Model model) {
        model.addAttribute("form", ProgressForm.empty());
        return FORM;
    }

    @PostMapping
    String answer(
            @Valid @ModelAttribute("form") ProgressForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (errors.hasErrors()) {
            return FORM;
        }
        try {
            Optional<Dossier> found =
                    lookup.find(Objects.requireNonNull(form.number()), form.lastFour(), request.getRemoteAddr());
            if (found.isPresent()) {
                model.addAttribute("dossier", found.get());
                return "casework/progress/result";
            }
            errors.reject("casework.progress.not-found");
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            errors.reject(refusal.messageKey(), refusal.getArguments(), null);
        }
        return FORM;
    }
}
