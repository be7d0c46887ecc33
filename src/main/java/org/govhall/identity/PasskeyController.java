package org.govhall.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import org.govhall.audit.AuditKind;
import org.govhall.audit.AuditLog;
import org.govhall.kernel.FormRefusals;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.authentication.HttpSessionPublicKeyCredentialRequestOptionsRepository;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsRepository;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.registration.HttpSessionPublicKeyCredentialCreationOptionsRepository;
import org.springframework.security.web.webauthn.registration.PublicKeyCredentialCreationOptionsRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Making a passkey and using it: what the browser and this program tell each other, in JSON. */
@Controller
class PasskeyController {

    private final Passkeys passkeys;
    private final SecondFactor second;
    private final Accounts accounts;
    private final Proofs proofs;
    private final SignIns signIns;
    private final Sessions sessions;
    private final AuditLog audit;
    private final MessageSource messages;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private final PublicKeyCredentialCreationOptionsRepository making =
            new HttpSessionPublicKeyCredentialCreationOptionsRepository();
    private final PublicKeyCredentialRequestOptionsRepository using =
            new HttpSessionPublicKeyCredentialRequestOptionsRepository();

    PasskeyController(
            Passkeys passkeys,
            SecondFactor second,
            Accounts accounts,
            Proofs proofs,
            SignIns signIns,
            Sessions sessions,
            AuditLog audit,
            MessageSource messages) {
        this.passkeys = passkeys;
        this.second = second;
        this.accounts = accounts;
        this.proofs = proofs;
        this.signIns = signIns;
        this.sessions = sessions;
        this.audit = audit;
        this.messages = messages;
    }

    /** What the browser sends when a passkey was made. */
    record Made(@JsonProperty("publicKey") RelyingPartyPublicKey publicKey) {}

    @GetMapping("/account/security/passkeys/new")
    String askToMake(@AuthenticationPrincipal SignedIn who, HttpServletRequest request, Model model) {
        SecondFactor.Asked asked = second.asks(who);
        model.addAttribute("asked", asked == SecondFactor.Asked.ENROLMENT ? SecondFactor.Asked.PASSWORD : asked);
        model.addAttribute("form", ConfirmForm.empty());
        model.addAttribute("possible", passkeys.arePossible(request));
        return "identity/passkey";
    }

    /** Proves with the field {@code code} that it is still they, and answers what the device is asked. */
    @PostMapping("/account/security/passkeys/options")
    ResponseEntity<String> beginMaking(
            @AuthenticationPrincipal SignedIn who,
            ConfirmForm form,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            second.mayChange(who, form.code());
            PublicKeyCredentialCreationOptions options = passkeys.beginMaking(who, session(), request);
            making.save(request, response, options);
            return answer(options);
        } catch (Refusal refusal) {
            return refused(refusal);
        }
    }

    @PostMapping("/account/security/passkeys")
    ResponseEntity<String> make(
            @AuthenticationPrincipal SignedIn who,
            @RequestBody String body,
            HttpServletRequest request,
            HttpServletResponse response) {
        PublicKeyCredentialCreationOptions asked = making.load(request);
        if (asked == null) {
            return refused(new Refusal("identity.refused.passkey"));
        }
        making.save(request, response, null);
        try {
            passkeys.make(who, asked, json.readValue(body, Made.class).publicKey(), request);
        } catch (Refusal refusal) {
            return refused(refusal);
        } catch (RuntimeException e) {
            return refused(new Refusal("identity.refused.passkey"));
        }
        sessions.endOthers(who.accountId(), request.getSession().getId());
        proofs.add(second.proofNow(FactorGrantedAuthority.WEBAUTHN_AUTHORITY), request, response);
        return answer(Map.of("redirect", request.getContextPath() + "/account/security"));
    }

    @GetMapping("/account/security/passkeys/{key}/remove")
    String askToRemove(@AuthenticationPrincipal SignedIn who, @PathVariable String key, Model model) {
        model.addAttribute("form", ConfirmForm.empty());
        return removePage(who, key, model);
    }

    @PostMapping("/account/security/passkeys/{key}/remove")
    String remove(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String key,
            @ModelAttribute("form") ConfirmForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        try {
            passkeys.remove(who, key, form.code());
        } catch (Refusal refusal) {
            FormRefusals.tell(refusal, errors);
            return removePage(who, key, model);
        }
        flash.addFlashAttribute("notice", "identity.passkey.removed");
        return "redirect:/account/security";
    }

    @PostMapping("/sign-in/passkey/options")
    ResponseEntity<String> beginUsing(
            @AuthenticationPrincipal @Nullable SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        try {
            PublicKeyCredentialRequestOptions options = passkeys.beginUsing(who == null ? null : session(), request);
            using.save(request, response, options);
            return answer(options);
        } catch (Refusal refusal) {
            return refused(refusal);
        }
    }

    /** Signs in by a passkey alone, or does the second step of somebody who is signed in. */
    @PostMapping("/sign-in/passkey")
    ResponseEntity<String> use(
            @AuthenticationPrincipal @Nullable SignedIn who,
            @RequestBody String body,
            HttpServletRequest request,
            HttpServletResponse response) {
        PublicKeyCredentialRequestOptions asked = using.load(request);
        using.save(request, response, null);
        SignedIn owner = asked == null ? null : owner(asked, body, request);
        boolean another = owner != null && who != null && !who.accountId().equals(owner.accountId());
        if (owner == null || another || !owner.isEnabled()) {
            audit.recordApart(AuditKind.SIGN_IN_FAILED, null, "-", request.getRemoteAddr() + " by passkey");
            return refused(new Refusal("identity.refused.passkey"));
        }
        String next;
        if (who == null) {
            next = signIns.begin(
                    owner, second.proofNow(FactorGrantedAuthority.WEBAUTHN_AUTHORITY), "passkey", request, response);
        } else {
            proofs.add(second.proofNow(FactorGrantedAuthority.WEBAUTHN_AUTHORITY), request, response);
            next = signIns.wishOrHome(owner, request, response);
        }
        return answer(Map.of("redirect", next.startsWith("/") ? request.getContextPath() + next : next));
    }

    private @Nullable SignedIn owner(PublicKeyCredentialRequestOptions asked, String body, HttpServletRequest request) {
        try {
            return accounts.signedIn(passkeys.use(
                    asked,
                    json.readValue(body, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {}),
                    request));
        } catch (RuntimeException e) {
            return null;
        }
    }

    private String removePage(SignedIn who, String key, Model model) {
        model.addAttribute("asked", second.asks(who));
        model.addAttribute("key", "identity.passkey.remove");
        model.addAttribute("address", "/account/security/passkeys/" + key + "/remove");
        return "identity/prove";
    }

    private static Authentication session() {
        return Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
    }

    private ResponseEntity<String> answer(Object content) throws JacksonException {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsString(content));
    }

    private ResponseEntity<String> refused(Refusal refusal) {
        String text = messages.getMessage(refusal, LocaleContextHolder.getLocale());
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsString(Map.of("error", text)));
    }
}
