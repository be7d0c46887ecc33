package org.govhall.applicant;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.govhall.identity.Accounts;
import org.govhall.identity.AttemptLimit;
import org.govhall.identity.PasswordHash;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Signing up: first as whom, then one form. */
@Controller
@RequestMapping("/sign-up")
class SignUpController {

    private static final String CHOICE = "applicant/sign-up";
    private static final String PERSON = "applicant/sign-up-person";
    private static final String ORGANIZATION = "applicant/sign-up-organization";
    private static final String NOTICE = "applicant/privacy-notice";

    /** A hall's own computers share one address, so this must let a busy morning pass. */
    private static final int MOST = 40;

    private static final Duration SPAN = Duration.ofMinutes(15);

    private final Applicants applicants;
    private final Accounts accounts;
    private final AttemptLimit attempts;
    private final FirstSignIn firstSignIn;
    private final Clock clock;
    private final ZoneId zone;

    SignUpController(
            Applicants applicants,
            Accounts accounts,
            AttemptLimit attempts,
            FirstSignIn firstSignIn,
            Clock clock,
            ZoneId zone) {
        this.applicants = applicants;
        this.accounts = accounts;
        this.attempts = attempts;
        this.firstSignIn = firstSignIn;
        this.clock = clock;
        this.zone = zone;
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
    String person(Model model) {
        model.addAttribute("form", PersonSignUpForm.empty());
        return PERSON;
    }

    @PostMapping("/person")
    String signUpPerson(
            @Valid @ModelAttribute("form") PersonSignUpForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        return signUp(form, errors, PERSON, request, response, flash);
    }

    @GetMapping("/organization")
    String organization(Model model) {
        model.addAttribute("form", OrganizationSignUpForm.empty());
        return ORGANIZATION;
    }

    @PostMapping("/organization")
    String signUpOrganization(
            @Valid @ModelAttribute("form") OrganizationSignUpForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        return signUp(form, errors, ORGANIZATION, request, response, flash);
    }

    private String signUp(
            SignUpForm form,
            BindingResult errors,
            String page,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        SignUpRequest wanted =
                form.toRequest(errors, LocalDate.now(clock.withZone(zone))).orElse(null);
        if (wanted == null) {
            return page;
        }
        try {
            Refusal.unless(attempts.take("sign-up", request.getRemoteAddr(), MOST, SPAN), "applicant.refused.too-many");
            ApplicantView applicant = signUp(wanted);
            flash.addFlashAttribute("notice", "applicant.sign-up.done");
            return "redirect:" + firstSignIn.signIn(Objects.requireNonNull(applicant.accountId()), request, response);
        } catch (Refusal refusal) {
            new Reading(errors).note(refusal);
            return page;
        }
    }

    /** Hashes before anything is looked up: the answer takes as long whether or not the number is known. */
    private ApplicantView signUp(SignUpRequest wanted) {
        PasswordHash password = accounts.hash(wanted.password().value());
        return wanted.party() instanceof Organization organization
                ? applicants.signUpOrganization(organization, password)
                : applicants.signUpPerson((Person) wanted.party(), password);
    }
}
