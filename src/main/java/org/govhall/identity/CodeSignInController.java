package org.govhall.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.govhall.audit.AuditKind;
import org.govhall.audit.AuditLog;
import org.govhall.kernel.FormRefusals;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Without a password: signing in by a code, and choosing a new password by one. */
@Controller
@RequestMapping("/sign-in")
class CodeSignInController {

    private static final String CODE = "identity/code";
    private static final String CODE_ENTER = "identity/code-enter";
    private static final String FORGOTTEN = "identity/forgotten";
    private static final String FORGOTTEN_ENTER = "identity/forgotten-enter";
    private static final String NAME = CodeSignInController.class.getName();

    private final OneTimeCodes codes;
    private final Accounts accounts;
    private final SignIns signIns;
    private final SecondFactor second;
    private final Sessions sessions;
    private final SessionNotes notes;
    private final AuditLog audit;
    private final ObjectProvider<SignInHints> hints;

    CodeSignInController(
            OneTimeCodes codes,
            Accounts accounts,
            SignIns signIns,
            SecondFactor second,
            Sessions sessions,
            SessionNotes notes,
            AuditLog audit,
            ObjectProvider<SignInHints> hints) {
        this.codes = codes;
        this.accounts = accounts;
        this.signIns = signIns;
        this.second = second;
        this.sessions = sessions;
        this.notes = notes;
        this.audit = audit;
        this.hints = hints;
    }

    @ModelAttribute("mailbox")
    @Nullable String mailbox() {
        SignInHints offered = hints.getIfAvailable();
        return offered == null ? null : offered.mailbox();
    }

    @GetMapping("/code")
    String ask(@AuthenticationPrincipal @Nullable SignedIn who, Model model) {
        if (who != null) {
            return "redirect:" + SignInOutcome.homeOf(who);
        }
        model.addAttribute("form", CodeNameForm.empty());
        return page(CODE, model);
    }

    @PostMapping("/code")
    String send(
            @Valid @ModelAttribute("form") CodeNameForm form,
            BindingResult errors,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        return sent(OneTimeCodes.Purpose.SIGN_IN, form, errors, request, locale)
                ? "redirect:/sign-in/code/enter"
                : page(CODE, model);
    }

    @GetMapping("/code/enter")
    String enter(HttpServletRequest request, Model model) {
        if (nameIn(request, OneTimeCodes.Purpose.SIGN_IN).isEmpty()) {
            return "redirect:/sign-in/code";
        }
        model.addAttribute("form", ConfirmForm.empty());
        return CODE_ENTER;
    }

    @PostMapping("/code/enter")
    String signIn(
            @ModelAttribute("form") ConfirmForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        String name = nameIn(request, OneTimeCodes.Purpose.SIGN_IN).orElse(null);
        if (name == null) {
            return "redirect:/sign-in/code";
        }
        AccountId account = codes.take(OneTimeCodes.Purpose.SIGN_IN, name, Objects.requireNonNullElse(form.code(), ""))
                .orElse(null);
        SignedIn who = account == null ? null : accounts.signedIn(account);
        if (who == null || !who.isEnabled()) {
            audit.recordApart(AuditKind.SIGN_IN_FAILED, null, "-", request.getRemoteAddr() + " by code");
            errors.rejectValue("code", "identity.refused.one-time-code");
            return CODE_ENTER;
        }
        request.getSession().removeAttribute(NAME);
        return "redirect:"
                + signIns.begin(who, second.proofNow(FactorGrantedAuthority.OTT_AUTHORITY), "code", request, response);
    }

    @GetMapping("/forgotten")
    String forgotten(Model model) {
        model.addAttribute("form", CodeNameForm.empty());
        return page(FORGOTTEN, model);
    }

    @PostMapping("/forgotten")
    String sendForgotten(
            @Valid @ModelAttribute("form") CodeNameForm form,
            BindingResult errors,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        return sent(OneTimeCodes.Purpose.PASSWORD, form, errors, request, locale)
                ? "redirect:/sign-in/forgotten/enter"
                : page(FORGOTTEN, model);
    }

    @GetMapping("/forgotten/enter")
    String enterForgotten(HttpServletRequest request, Model model) {
        if (nameIn(request, OneTimeCodes.Purpose.PASSWORD).isEmpty()) {
            return "redirect:/sign-in/forgotten";
        }
        model.addAttribute("form", NewPasswordForm.empty());
        return FORGOTTEN_ENTER;
    }

    @PostMapping("/forgotten/enter")
    String setPassword(
            @Valid @ModelAttribute("form") NewPasswordForm form,
            BindingResult errors,
            HttpServletRequest request,
            RedirectAttributes flash) {
        String name = nameIn(request, OneTimeCodes.Purpose.PASSWORD).orElse(null);
        if (name == null) {
            return "redirect:/sign-in/forgotten";
        }
        if (errors.hasErrors()) {
            return FORGOTTEN_ENTER;
        }
        AccountId account;
        PasswordHash hash;
        try {
            // checked and hashed before the code is looked at: neither is a code lost, nor does time tell
            hash = accounts.hash(Password.forStaff(Objects.requireNonNull(form.newPassword()))
                    .value());
            account = codes.take(OneTimeCodes.Purpose.PASSWORD, name, Objects.requireNonNull(form.code()))
                    .orElse(null);
        } catch (Refusal refusal) {
            FormRefusals.tell(refusal.on("newPassword"), errors);
            return FORGOTTEN_ENTER;
        }
        if (account == null) {
            errors.rejectValue("code", "identity.refused.one-time-code");
            return FORGOTTEN_ENTER;
        }
        accounts.setPassword(account, hash);
        sessions.endAll(account);
        request.getSession().removeAttribute(NAME);
        flash.addFlashAttribute("notice", "identity.forgotten.done");
        return "redirect:/sign-in";
    }

    /** The same answer whether or not anybody signs in by that name. */
    private boolean sent(
            OneTimeCodes.Purpose purpose,
            CodeNameForm form,
            BindingResult errors,
            HttpServletRequest request,
            Locale locale) {
        if (errors.hasErrors()) {
            return false;
        }
        String name = Objects.requireNonNull(form.name()).strip();
        try {
            codes.send(purpose, name, request.getRemoteAddr(), locale);
        } catch (Refusal refusal) {
            FormRefusals.tell(refusal, errors);
            return false;
        }
        notes.keep(request, NAME, purpose + " " + name);
        return true;
    }

    /** Kept in the session, not in the address: an address is written into logs. */
    private Optional<String> nameIn(HttpServletRequest request, OneTimeCodes.Purpose purpose) {
        return notes.read(request, NAME)
                .filter(text -> text.startsWith(purpose + " "))
                .map(text -> text.substring(purpose.name().length() + 1));
    }

    private String page(String page, Model model) {
        model.addAttribute("sms", codes.canSend(Courier.Channel.SMS));
        model.addAttribute("mail", codes.canSend(Courier.Channel.MAIL));
        return page;
    }
}
