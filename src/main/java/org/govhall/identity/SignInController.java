package org.govhall.identity;

import jakarta.servlet.http.HttpServletRequest;
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
    private final OneTimeCodes codes;
    private final Passkeys passkeys;
    private final OutsideWays outside;

    SignInController(ObjectProvider<SignInHints> hints, OneTimeCodes codes, Passkeys passkeys, OutsideWays outside) {
        this.hints = hints;
        this.codes = codes;
        this.passkeys = passkeys;
        this.outside = outside;
    }

    @GetMapping("/sign-in")
    String signIn(@AuthenticationPrincipal @Nullable SignedIn who, HttpServletRequest request, Model model) {
        if (who != null) {
            return "redirect:" + SignInOutcome.homeOf(who);
        }
        SignInHints offered = hints.getIfAvailable();
        model.addAttribute("hints", offered == null ? List.of() : offered.hints());
        model.addAttribute("byCode", codes.canSend(Courier.Channel.SMS) || codes.canSend(Courier.Channel.MAIL));
        model.addAttribute("byPasskey", passkeys.arePossible(request));
        model.addAttribute("outside", outside.all());
        return "identity/sign-in";
    }
}
