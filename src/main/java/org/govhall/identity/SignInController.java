package org.govhall.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class SignInController {

    private final ObjectProvider<SignInHints> hints;
    private final OneTimeCodes codes;
    private final Passkeys passkeys;
    private final ObjectProvider<ClientRegistrationRepository> provinces;

    /** Another way in: the address that leads there, and its name. */
    record Outside(String href, String name) {}

    SignInController(
            ObjectProvider<SignInHints> hints,
            OneTimeCodes codes,
            Passkeys passkeys,
            ObjectProvider<ClientRegistrationRepository> provinces) {
        this.hints = hints;
        this.codes = codes;
        this.passkeys = passkeys;
        this.provinces = provinces;
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
        model.addAttribute("outside", outside());
        return "identity/sign-in";
    }

    private List<Outside> outside() {
        if (!(provinces.getIfAvailable() instanceof Iterable<?> all)) {
            return List.of();
        }
        return StreamSupport.stream(all.spliterator(), false)
                .filter(ClientRegistration.class::isInstance)
                .map(ClientRegistration.class::cast)
                .map(one -> new Outside("/oauth2/authorization/" + one.getRegistrationId(), one.getClientName()))
                .toList();
    }
}
