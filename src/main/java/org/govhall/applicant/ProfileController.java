package org.govhall.applicant;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.Objects;
import org.govhall.identity.AccountId;
import org.govhall.identity.Accounts;
import org.govhall.identity.AttemptLimit;
import org.govhall.identity.Password;
import org.govhall.identity.Sessions;
import org.govhall.identity.SignInHints;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What applicants see of their own data, and may change. */
@Controller
@RequestMapping("/my/profile")
class ProfileController {

    private static final String HOME = "redirect:/my/profile";
    private static final String MOBILE = "applicant/profile-mobile";
    private static final String MOBILE_CODE = "applicant/profile-mobile-code";
    private static final String ADDRESS = "applicant/profile-address";
    private static final String PASSWORD = "applicant/profile-password";

    /** How often the password may be asked for: whoever finds a browser left open must not try them out. */
    private static final int MOST = 10;

    private static final Duration SPAN = Duration.ofMinutes(15);

    private final Applicants applicants;
    private final Accounts accounts;
    private final AttemptLimit attempts;
    private final Sessions sessions;
    private final WaitingPhone waiting;
    private final ObjectProvider<SignInHints> hints;

    ProfileController(
            Applicants applicants,
            Accounts accounts,
            AttemptLimit attempts,
            Sessions sessions,
            WaitingPhone waiting,
            ObjectProvider<SignInHints> hints) {
        this.applicants = applicants;
        this.accounts = accounts;
        this.attempts = attempts;
        this.sessions = sessions;
        this.waiting = waiting;
        this.hints = hints;
    }

    /** Whether a code follows the form of another mobile. */
    @ModelAttribute("codes")
    boolean sendsCodes() {
        return waiting.canSend();
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn who, Model model) {
        ContactData own = ownData(who);
        model.addAttribute("applicant", applicants.ofAccount(who.accountId()).orElseThrow());
        model.addAttribute("address", own.address());
        model.addAttribute("organization", own.party() instanceof Organization organization ? organization : null);
        return "applicant/profile";
    }

    @GetMapping("/mobile")
    String mobile(Model model) {
        model.addAttribute("form", new MobileForm(null, null));
        return MOBILE;
    }

    @PostMapping("/mobile")
    String changeMobile(
            @AuthenticationPrincipal SignedIn who,
            @Valid @ModelAttribute("form") MobileForm form,
            BindingResult errors,
            HttpServletRequest request,
            RedirectAttributes flash) {
        Reading reading = new Reading(errors);
        Mobile mobile = reading.of("mobile", form.mobile(), Mobile::of);
        if (mobile == null || errors.hasErrors()) {
            return MOBILE;
        }
        try {
            countAttempt(who.accountId());
            applicants.requirePassword(who.accountId(), Objects.requireNonNull(form.password()));
            if (waiting.canSend()) {
                sendCode(mobile, who, request);
                return "redirect:/my/profile/mobile/code";
            }
            applicants.changeMobile(who.accountId(), mobile, false);
        } catch (Refusal refusal) {
            reading.note(refusal);
            return MOBILE;
        }
        flash.addFlashAttribute("notice", "applicant.profile.mobile.done");
        return HOME;
    }

    private void sendCode(Mobile mobile, SignedIn who, HttpServletRequest request) {
        try {
            waiting.send(WaitingPhone.Purpose.CHANGE, mobile, who, request);
        } catch (Refusal refusal) {
            throw refusal.on("mobile");
        }
    }

    @GetMapping("/mobile/code")
    String enterCode(@AuthenticationPrincipal SignedIn who, HttpServletRequest request, Model model) {
        Mobile mobile = waiting.read(WaitingPhone.Purpose.CHANGE, who.accountId(), request)
                .orElse(null);
        if (mobile == null) {
            return "redirect:/my/profile/mobile";
        }
        model.addAttribute("form", CodeForm.empty());
        return codePage(mobile, model);
    }

    /** Only now does the new mobile count; whose it was before is told only to who holds it. */
    @PostMapping("/mobile/code")
    String confirmMobile(
            @AuthenticationPrincipal SignedIn who,
            @Valid @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        Mobile mobile = waiting.read(WaitingPhone.Purpose.CHANGE, who.accountId(), request)
                .orElse(null);
        if (mobile == null) {
            return "redirect:/my/profile/mobile";
        }
        if (!errors.hasErrors()) {
            try {
                waiting.take(
                        WaitingPhone.Purpose.CHANGE,
                        mobile,
                        who.accountId(),
                        Objects.requireNonNull(form.code()),
                        request);
                applicants.changeMobile(who.accountId(), mobile, true);
                flash.addFlashAttribute("notice", "applicant.profile.mobile.done");
                return HOME;
            } catch (Refusal refusal) {
                new Reading(errors).note(refusal.on("code"));
            }
        }
        return codePage(mobile, model);
    }

    private String codePage(Mobile mobile, Model model) {
        SignInHints offered = hints.getIfAvailable();
        model.addAttribute("mailbox", offered == null ? null : offered.mailbox());
        model.addAttribute("mobile", mobile.masked());
        return MOBILE_CODE;
    }

    @GetMapping("/address")
    String address(@AuthenticationPrincipal SignedIn who, Model model) {
        model.addAttribute("form", new AddressForm(ownData(who).address()));
        return ADDRESS;
    }

    @PostMapping("/address")
    String changeAddress(
            @AuthenticationPrincipal SignedIn who,
            @ModelAttribute("form") AddressForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        try {
            applicants.changeAddress(who.accountId(), Objects.requireNonNullElse(form.address(), ""));
        } catch (Refusal refusal) {
            new Reading(errors).note(refusal);
            return ADDRESS;
        }
        flash.addFlashAttribute("notice", "applicant.profile.address.done");
        return HOME;
    }

    @GetMapping("/password")
    String password(Model model) {
        model.addAttribute("form", new PasswordForm(null, null));
        return PASSWORD;
    }

    @PostMapping("/password")
    String changePassword(
            @AuthenticationPrincipal SignedIn who,
            @Valid @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            HttpServletRequest request,
            RedirectAttributes flash) {
        Reading reading = new Reading(errors);
        Party self = ownData(who).party();
        Password chosen =
                reading.of("newPassword", form.newPassword(), typed -> new Password(typed).without(self.known()));
        if (chosen == null || errors.hasErrors()) {
            return PASSWORD;
        }
        try {
            countAttempt(who.accountId());
            accounts.changePassword(
                    who.accountId(), Objects.requireNonNull(form.password()), accounts.hash(chosen.value()));
        } catch (Refusal refusal) {
            reading.note(refusal.field() == null ? refusal.on("password") : refusal);
            return PASSWORD;
        }
        sessions.endOthers(who.accountId(), request.getSession().getId());
        flash.addFlashAttribute("notice", "applicant.profile.password.done");
        return HOME;
    }

    private void countAttempt(AccountId account) {
        if (!attempts.take("own-password", account.toString(), MOST, SPAN)) {
            throw new Refusal("applicant.refused.too-many").on("password");
        }
    }

    private ContactData ownData(SignedIn who) {
        return applicants.ownData(who.accountId()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
