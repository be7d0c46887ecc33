package org.govhall.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class SignInController {

    private final ObjectProvider<SignInHints> hints;

    SignInController(ObjectProvider<SignInHints> hints) {
        this.hints = hints;
    }

    @GetMapping("/sign-in")
    String signIn(@AuthenticationPrincipal @Nullable SignedIn who, Model model) {
        if (who != null) {
            return "redirect:" + SignInOutcome.homeOf(who);
        }
        SignInHints offered = hints.getIfAvailable();
        model.addAttribute("hints", offered == null ? List.of() : offered.hints());
        return "identity/sign-in";
    }
}
