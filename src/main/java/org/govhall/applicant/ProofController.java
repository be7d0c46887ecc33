package org.govhall.applicant;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Objects;
import org.govhall.identity.OutsideWays;
import org.govhall.identity.SignInHints;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where somebody proves that the account is theirs, so that what they did at a counter meets it: by a province's unified
 * identity, or by the phone that they gave at a counter. The page is the same whether or not there is anything to meet.
 */
@Controller
@RequestMapping("/my/profile/proof")
class ProofController {

    private static final String PAGE = "applicant/proof";
    private static final String CODE = "applicant/proof-code";

    private final Applicants applicants;
    private final WaitingPhone waiting;
    private final OutsideWays outside;
    private final ObjectProvider<SignInHints> hints;

    ProofController(
            Applicants applicants, WaitingPhone waiting, OutsideWays outside, ObjectProvider<SignInHints> hints) {
        this.applicants = applicants;
        this.waiting = waiting;
        this.outside = outside;
        this.hints = hints;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn who, Model model) {
        model.addAttribute("form", new ProofForm(null));
        return page(who, model);
    }

    @PostMapping
    String send(
            @AuthenticationPrincipal SignedIn who,
            @Valid @ModelAttribute("form") ProofForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model) {
        Reading reading = new Reading(errors);
        Mobile phone = reading.of("mobile", form.mobile(), Mobile::of);
        if (phone == null || errors.hasErrors() || !waiting.canSend()) {
            return page(who, model);
        }
        try {
            waiting.send(WaitingPhone.Purpose.PROOF, phone, who, request);
        } catch (Refusal refusal) {
            reading.note(refusal.on("mobile"));
            return page(who, model);
        }
        return "redirect:/my/profile/proof/code";
    }

    @GetMapping("/code")
    String enterCode(@AuthenticationPrincipal SignedIn who, HttpServletRequest request, Model model) {
        Mobile phone = waiting.read(WaitingPhone.Purpose.PROOF, who.accountId(), request)
                .orElse(null);
        if (phone == null) {
            return "redirect:/my/profile/proof";
        }
        model.addAttribute("form", CodeForm.empty());
        return codePage(phone, model);
    }

    @PostMapping("/code")
    String confirm(
            @AuthenticationPrincipal SignedIn who,
            @Valid @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        Mobile phone = waiting.read(WaitingPhone.Purpose.PROOF, who.accountId(), request)
                .orElse(null);
        if (phone == null) {
            return "redirect:/my/profile/proof";
        }
        if (errors.hasErrors()) {
            return codePage(phone, model);
        }
        try {
            waiting.take(
                    WaitingPhone.Purpose.PROOF, phone, who.accountId(), Objects.requireNonNull(form.code()), request);
        } catch (Refusal refusal) {
            new Reading(errors).note(refusal.on("code"));
            return codePage(phone, model);
        }
        try {
            boolean proven = applicants.confirmPhone(who.accountId(), phone);
            flash.addFlashAttribute("notice", proven ? "applicant.proof.done" : "applicant.proof.phone-confirmed");
            return proven ? "redirect:/my/cases" : "redirect:/my/profile/proof";
        } catch (Refusal refusal) {
            flash.addFlashAttribute("problem", refusal.messageKey());
            return "redirect:/my/profile/proof";
        }
    }

    private String page(SignedIn who, Model model) {
        model.addAttribute("proven", applicants.isProven(who.accountId()));
        model.addAttribute("outside", outside.all());
        model.addAttribute("byPhone", waiting.canSend());
        return PAGE;
    }

    private String codePage(Mobile phone, Model model) {
        SignInHints offered = hints.getIfAvailable();
        model.addAttribute("mailbox", offered == null ? null : offered.mailbox());
        model.addAttribute("mobile", phone.masked());
        return CODE;
    }
}
