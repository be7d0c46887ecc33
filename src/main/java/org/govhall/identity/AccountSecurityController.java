package org.govhall.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.govhall.kernel.FormRefusals;
import org.govhall.kernel.Refusal;
import org.springframework.core.env.Environment;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** How one's own account is kept safe: the second factor, and the browsers in which one is signed in. */
@Controller
@RequestMapping("/account/security")
class AccountSecurityController {

    private static final String HOME = "redirect:/account/security";
    private static final String OVERVIEW = "identity/security";
    private static final String AUTHENTICATOR = "identity/authenticator";
    private static final String CODES = "identity/recovery-codes";

    private final SecondFactor second;
    private final Proofs proofs;
    private final Sessions sessions;
    private final Accounts accounts;
    private final MailAddresses mails;
    private final Passkeys passkeys;
    private final ZoneId zone;
    private final String site;

    AccountSecurityController(
            SecondFactor second,
            Proofs proofs,
            Sessions sessions,
            Accounts accounts,
            MailAddresses mails,
            Passkeys passkeys,
            ZoneId zone,
            Environment environment) {
        this.second = second;
        this.proofs = proofs;
        this.sessions = sessions;
        this.accounts = accounts;
        this.mails = mails;
        this.passkeys = passkeys;
        this.zone = zone;
        this.site = environment.getProperty("govhall.site.name", "GovHall");
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn who, HttpServletRequest request, Model model) {
        model.addAttribute("authenticator", second.hasAuthenticator(who.accountId()));
        model.addAttribute("recoveryCodes", second.recoveryCodesLeft(who.accountId()));
        model.addAttribute("passkeys", passkeys.of(who.accountId()));
        model.addAttribute("passkeysPossible", passkeys.arePossible(request));
        model.addAttribute("mail", mails.masked(who.accountId()).orElse(null));
        model.addAttribute("required", second.isRequiredOf(who));
        model.addAttribute("sessions", sessions.of(who.accountId()));
        model.addAttribute("here", request.getSession().getId());
        model.addAttribute("zone", zone);
        return OVERVIEW;
    }

    @GetMapping("/authenticator/new")
    String askToBegin(@AuthenticationPrincipal SignedIn who, Model model) {
        return prove(who, "identity.security.authenticator.new", "/account/security/authenticator/new", model);
    }

    @PostMapping("/authenticator/new")
    String begin(
            @AuthenticationPrincipal SignedIn who,
            @ModelAttribute("form") ConfirmForm form,
            BindingResult errors,
            Model model) {
        try {
            second.beginAuthenticator(who, form.code());
        } catch (Refusal refusal) {
            FormRefusals.tell(refusal, errors);
            return prove(who, "identity.security.authenticator.new", "/account/security/authenticator/new", model);
        }
        return "redirect:/account/security/authenticator";
    }

    @GetMapping("/authenticator")
    String authenticator(@AuthenticationPrincipal SignedIn who, Model model) {
        if (second.pendingSecret(who.accountId()).isEmpty()) {
            return HOME;
        }
        model.addAttribute("form", ConfirmForm.empty());
        return authenticatorPage(who, model);
    }

    @PostMapping("/authenticator")
    String confirm(
            @AuthenticationPrincipal SignedIn who,
            @ModelAttribute("form") ConfirmForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        List<String> codes;
        try {
            codes = second.confirmAuthenticator(who, Objects.requireNonNullElse(form.code(), ""));
        } catch (Refusal refusal) {
            if (second.pendingSecret(who.accountId()).isEmpty()) {
                return HOME;
            }
            FormRefusals.tell(refusal, errors);
            return authenticatorPage(who, model);
        }
        // before this session gets another id: until the answer is sent, the store knows it by the present one
        sessions.endOthers(who.accountId(), request.getSession().getId());
        proofs.add(second.proofNow(SecondFactor.CODE_AUTHORITY), request, response);
        flash.addFlashAttribute("codes", codes);
        return "redirect:/account/security/recovery-codes";
    }

    @GetMapping("/authenticator/remove")
    String askToRemove(@AuthenticationPrincipal SignedIn who, Model model) {
        return prove(who, "identity.security.authenticator.remove", "/account/security/authenticator/remove", model);
    }

    @PostMapping("/authenticator/remove")
    String remove(
            @AuthenticationPrincipal SignedIn who,
            @ModelAttribute("form") ConfirmForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        try {
            second.removeAuthenticator(who, form.code());
        } catch (Refusal refusal) {
            FormRefusals.tell(refusal, errors);
            return prove(
                    who, "identity.security.authenticator.remove", "/account/security/authenticator/remove", model);
        }
        flash.addFlashAttribute("notice", "identity.security.authenticator.removed");
        return HOME;
    }

    /** The codes, right after they were made; later only how many are left, and the way to new ones. */
    @GetMapping("/recovery-codes")
    String codes(@AuthenticationPrincipal SignedIn who, Model model) {
        if (model.containsAttribute("codes")) {
            return CODES;
        }
        if (!second.hasAuthenticator(who.accountId())) {
            return HOME;
        }
        return prove(who, "identity.security.codes.renew", "/account/security/recovery-codes", model);
    }

    @PostMapping("/recovery-codes")
    String renewCodes(
            @AuthenticationPrincipal SignedIn who,
            @ModelAttribute("form") ConfirmForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (!second.hasAuthenticator(who.accountId())) {
            return HOME;
        }
        try {
            flash.addFlashAttribute("codes", second.renewRecoveryCodes(who, form.code()));
        } catch (Refusal refusal) {
            FormRefusals.tell(refusal, errors);
            return prove(who, "identity.security.codes.renew", "/account/security/recovery-codes", model);
        }
        return "redirect:/account/security/recovery-codes";
    }

    @PostMapping("/sessions/{key}/end")
    String end(@AuthenticationPrincipal SignedIn who, @PathVariable String key, RedirectAttributes flash) {
        sessions.end(who.accountId(), key);
        flash.addFlashAttribute("notice", "identity.security.session.ended");
        return HOME;
    }

    @PostMapping("/sessions/end-others")
    String endOthers(@AuthenticationPrincipal SignedIn who, HttpServletRequest request, RedirectAttributes flash) {
        sessions.endOthers(who.accountId(), request.getSession().getId());
        flash.addFlashAttribute("notice", "identity.security.sessions.ended");
        return HOME;
    }

    private String prove(SignedIn who, String key, String address, Model model) {
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", ConfirmForm.empty());
        }
        SecondFactor.Asked asked = second.asks(who);
        // before the first second factor there is the password, also where one is required
        model.addAttribute("asked", asked == SecondFactor.Asked.ENROLMENT ? SecondFactor.Asked.PASSWORD : asked);
        model.addAttribute("key", key);
        model.addAttribute("address", address);
        return "identity/prove";
    }

    private String authenticatorPage(SignedIn who, Model model) {
        String secret = second.pendingSecret(who.accountId()).orElseThrow();
        String name = accounts.find(who.accountId()).orElseThrow().displayName();
        String address = UriComponentsBuilder.newInstance()
                .scheme("otpauth")
                .host("totp")
                .path("/{label}")
                .queryParam("secret", secret)
                .queryParam("issuer", "{issuer}")
                .encode()
                .buildAndExpand(name, site)
                .toUriString();
        model.addAttribute("square", SquareCode.of(address));
        model.addAttribute("secret", secret.replaceAll("(.{4})(?!$)", "$1 "));
        return AUTHENTICATOR;
    }
}
