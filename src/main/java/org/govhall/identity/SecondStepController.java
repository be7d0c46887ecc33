package org.govhall.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.govhall.kernel.FormRefusals;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The second step of signing in. */
@Controller
@RequestMapping(SecondStepController.ADDRESS)
class SecondStepController {

    static final String ADDRESS = "/sign-in/second-factor";

    private static final String PAGE = "identity/second-step";

    private final SecondFactor second;
    private final Proofs proofs;
    private final RequestCache wishes = new HttpSessionRequestCache();

    SecondStepController(SecondFactor second, Proofs proofs) {
        this.second = second;
        this.proofs = proofs;
    }

    @GetMapping
    String show(@AuthenticationPrincipal @Nullable SignedIn who, Model model, RedirectAttributes flash) {
        if (who == null) {
            return "redirect:/sign-in";
        }
        return switch (second.asks(who)) {
            case CODE, PASSKEY -> page(who, model);
            case NOTHING, PASSWORD -> "redirect:" + SignInOutcome.homeOf(who);
            case ENROLMENT -> {
                flash.addFlashAttribute("problem", "identity.second.must-enrol");
                yield "redirect:/account/security";
            }
        };
    }

    @PostMapping
    String prove(
            @AuthenticationPrincipal @Nullable SignedIn who,
            @ModelAttribute("form") ConfirmForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (who == null) {
            return "redirect:/sign-in";
        }
        try {
            Confirmation confirmation = second.confirm(who, form.code());
            if (confirmation.means() != Confirmation.Means.PASSWORD) {
                proofs.add(second.proofNow(SecondFactor.CODE_AUTHORITY), request, response);
            }
        } catch (Refusal refusal) {
            FormRefusals.tell(refusal, errors);
            return page(who, model);
        }
        SavedRequest wish = wishes.getRequest(request, response);
        return "redirect:" + (wish == null ? SignInOutcome.homeOf(who) : LocalRedirects.of(wish));
    }

    private String page(SignedIn who, Model model) {
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", ConfirmForm.empty());
        }
        model.addAttribute("asked", second.asks(who));
        model.addAttribute("passkey", second.hasPasskey(who.accountId()));
        return PAGE;
    }
}
