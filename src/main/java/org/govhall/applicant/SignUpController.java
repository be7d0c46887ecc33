package org.govhall.applicant;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import org.govhall.identity.Accounts;
import org.govhall.identity.AttemptLimit;
import org.govhall.identity.PhoneCodes;
import org.govhall.identity.ProvenNumber;
import org.govhall.identity.SignInHints;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Signing up: first as whom, then one form, then the code that was sent to the phone. Until that has come back nothing is
 * looked up, so that neither answer nor time tells whom the hall knows. Where the hall sends no text messages the form is
 * all, and nothing that the hall has recorded before is joined.
 */
@Controller
@RequestMapping("/sign-up")
class SignUpController {

    private static final String CHOICE = "applicant/sign-up";
    private static final String PERSON = "applicant/sign-up-person";
    private static final String ORGANIZATION = "applicant/sign-up-organization";
    private static final String CODE = "applicant/sign-up-code";
    private static final String NOTICE = "applicant/privacy-notice";

    /** A hall's own computers share one address, so this must let a busy morning pass. */
    private static final int MOST = 40;

    private static final Duration SPAN = Duration.ofMinutes(15);

    private final Applicants applicants;
    private final Accounts accounts;
    private final AttemptLimit attempts;
    private final PhoneCodes codes;
    private final ProvenNumber proven;
    private final WaitingSignUps waitings;
    private final ObjectProvider<SignInHints> hints;
    private final FirstSignIn firstSignIn;
    private final Clock clock;
    private final ZoneId zone;

    SignUpController(
            Applicants applicants,
            Accounts accounts,
            AttemptLimit attempts,
            PhoneCodes codes,
            ProvenNumber proven,
            WaitingSignUps waitings,
            ObjectProvider<SignInHints> hints,
            FirstSignIn firstSignIn,
            Clock clock,
            ZoneId zone) {
        this.applicants = applicants;
        this.accounts = accounts;
        this.attempts = attempts;
        this.codes = codes;
        this.proven = proven;
        this.waitings = waitings;
        this.hints = hints;
        this.firstSignIn = firstSignIn;
        this.clock = clock;
        this.zone = zone;
    }

    /** Whether a code follows the form. */
    @ModelAttribute("codes")
    boolean sendsCodes() {
        return codes.canSend();
    }

    @GetMapping
    String choose(@AuthenticationPrincipal @Nullable SignedIn who) {
        return who == null ? CHOICE : "redirect:/";
    }

    @GetMapping("/privacy-notice")
    String privacyNotice() {
        return NOTICE;
    }

    @GetMapping("/person")
    String person(HttpServletRequest request, Model model) {
        model.addAttribute("form", typedBefore(request, ApplicantKind.NATURAL_PERSON, PersonSignUpForm.empty()));
        return PERSON;
    }

    @PostMapping("/person")
    String signUpPerson(
            @Valid @ModelAttribute("form") PersonSignUpForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            RedirectAttributes flash) {
        return signUp(form, errors, PERSON, request, response, locale, flash);
    }

    @GetMapping("/organization")
    String organization(HttpServletRequest request, Model model) {
        model.addAttribute("form", typedBefore(request, ApplicantKind.ORGANIZATION, OrganizationSignUpForm.empty()));
        return ORGANIZATION;
    }

    @PostMapping("/organization")
    String signUpOrganization(
            @Valid @ModelAttribute("form") OrganizationSignUpForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            RedirectAttributes flash) {
        return signUp(form, errors, ORGANIZATION, request, response, locale, flash);
    }

    @GetMapping("/code")
    String enterCode(HttpServletRequest request, Model model) {
        WaitingSignUp waiting = waitings.read(request).orElse(null);
        if (waiting == null) {
            return "redirect:/sign-up";
        }
        model.addAttribute("form", CodeForm.empty());
        return codePage(waiting, model);
    }

    @PostMapping("/code")
    String confirm(
            @Valid @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        WaitingSignUp waiting = waitings.read(request).orElse(null);
        if (waiting == null) {
            return "redirect:/sign-up";
        }
        if (errors.hasErrors()) {
            return codePage(waiting, model);
        }
        try {
            codes.take(waiting.party().mobile().value(), Objects.requireNonNull(form.code()));
        } catch (Refusal refusal) {
            new Reading(errors).note(refusal.on("code"));
            return codePage(waiting, model);
        }
        waitings.forget(request);
        try {
            return open(waiting, IdentityProof.MOBILE, request, response, flash);
        } catch (Refusal refusal) {
            return toldAtTheForm(waiting, refusal, model);
        }
    }

    @PostMapping("/code/again")
    String sendAgain(HttpServletRequest request, Locale locale, Model model, RedirectAttributes flash) {
        WaitingSignUp waiting = waitings.read(request).orElse(null);
        if (waiting == null) {
            return "redirect:/sign-up";
        }
        try {
            codes.send(waiting.party().mobile().value(), request.getRemoteAddr(), locale);
        } catch (Refusal refusal) {
            tell(refusal, CodeForm.empty(), model);
            return codePage(waiting, model);
        }
        flash.addFlashAttribute("notice", "applicant.sign-up.code.sent-again");
        return "redirect:/sign-up/code";
    }

    private String signUp(
            SignUpForm form,
            BindingResult errors,
            String page,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            RedirectAttributes flash) {
        SignUpRequest wanted =
                form.toRequest(errors, LocalDate.now(clock.withZone(zone))).orElse(null);
        if (wanted == null) {
            return page;
        }
        try {
            Refusal.unless(attempts.take("sign-up", request.getRemoteAddr(), MOST, SPAN), "applicant.refused.too-many");
            // hashed before anything is looked up: the answer takes as long whether or not the number is known
            WaitingSignUp waiting = new WaitingSignUp(
                    wanted.party(), accounts.hash(wanted.password().value()));
            if (!codes.canSend()) {
                return open(waiting, IdentityProof.NONE, request, response, flash);
            }
            send(waiting, request, locale);
            waitings.keep(request, waiting);
            return "redirect:/sign-up/code";
        } catch (Refusal refusal) {
            new Reading(errors).note(refusal);
            return page;
        }
    }

    private void send(WaitingSignUp waiting, HttpServletRequest request, Locale locale) {
        try {
            codes.send(waiting.party().mobile().value(), request.getRemoteAddr(), locale);
        } catch (Refusal refusal) {
            throw refusal.on("mobile");
        }
    }

    /** @param proof what is known beside what a province may have proved in this session */
    private String open(
            WaitingSignUp waiting,
            IdentityProof proof,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        ApplicantView applicant = waiting.party() instanceof Person person
                ? applicants.signUpPerson(
                        person,
                        waiting.password(),
                        proven.isProven(request, person.identifier()) ? IdentityProof.NUMBER : proof)
                : applicants.signUpOrganization((Organization) waiting.party(), waiting.password(), proof);
        flash.addFlashAttribute("notice", "applicant.sign-up.done");
        return "redirect:" + firstSignIn.signIn(Objects.requireNonNull(applicant.accountId()), request, response);
    }

    /** The code is used, so the way on begins at the form; all but the password still stands in it. */
    private static String toldAtTheForm(WaitingSignUp waiting, Refusal refusal, Model model) {
        tell(refusal, waiting.toForm(), model);
        return waiting.party() instanceof Organization ? ORGANIZATION : PERSON;
    }

    private static void tell(Refusal refusal, Object form, Model model) {
        BindingResult errors = new BeanPropertyBindingResult(form, "form");
        new Reading(errors).note(refusal);
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
    }

    /** What stands in the form of who comes back from the code to mend what they typed. */
    private SignUpForm typedBefore(HttpServletRequest request, ApplicantKind kind, SignUpForm empty) {
        return request.getParameterMap().containsKey("again")
                ? waitings.read(request)
                        .filter(waiting -> waiting.party().kind() == kind)
                        .map(WaitingSignUp::toForm)
                        .orElse(empty)
                : empty;
    }

    private String codePage(WaitingSignUp waiting, Model model) {
        SignInHints offered = hints.getIfAvailable();
        model.addAttribute("mailbox", offered == null ? null : offered.mailbox());
        model.addAttribute("mobile", waiting.party().mobile().masked());
        model.addAttribute(
                "back", waiting.party() instanceof Organization ? "/sign-up/organization" : "/sign-up/person");
        return CODE;
    }
}
