package org.govhall.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Objects;
import org.govhall.kernel.FormRefusals;
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

/** The mailbox to which codes go: given, and shown to be one's own by a code sent there. */
@Controller
@RequestMapping("/account/security/mail")
class OwnMailController {

    private static final String PAGE = "identity/mail";
    private static final String ENTER = "identity/mail-enter";
    private static final String WANTED = OwnMailController.class.getName();
    private static final String HOME = "redirect:/account/security";

    private final OneTimeCodes codes;
    private final MailAddresses mails;
    private final SecondFactor second;
    private final SessionNotes notes;

    OwnMailController(OneTimeCodes codes, MailAddresses mails, SecondFactor second, SessionNotes notes) {
        this.codes = codes;
        this.mails = mails;
        this.second = second;
        this.notes = notes;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn who, Model model) {
        model.addAttribute("form", MailForm.empty());
        return page(who, model);
    }

    @PostMapping
    String send(
            @AuthenticationPrincipal SignedIn who,
            @Valid @ModelAttribute("form") MailForm form,
            BindingResult errors,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        if (errors.hasErrors()) {
            return page(who, model);
        }
        String mail = Objects.requireNonNull(form.mail()).strip();
        try {
            if (!MailAddresses.isMailAddress(mail)) {
                throw new Refusal("identity.refused.mail").on("mail");
            }
            second.mayChange(who, form.code());
            sendTo(who, mail, request, locale);
        } catch (Refusal refusal) {
            FormRefusals.tell(refusal, errors);
            return page(who, model);
        }
        notes.keep(request, WANTED, mail);
        return "redirect:/account/security/mail/enter";
    }

    @GetMapping("/enter")
    String enter(HttpServletRequest request, Model model) {
        if (wanted(request) == null) {
            return HOME;
        }
        model.addAttribute("form", ConfirmForm.empty());
        return ENTER;
    }

    @PostMapping("/enter")
    String confirm(
            @AuthenticationPrincipal SignedIn who,
            @ModelAttribute("form") ConfirmForm form,
            BindingResult errors,
            HttpServletRequest request,
            RedirectAttributes flash) {
        String mail = wanted(request);
        if (mail == null) {
            return HOME;
        }
        try {
            boolean own = codes.take(OneTimeCodes.Purpose.MAIL, mail, Objects.requireNonNullElse(form.code(), ""))
                    .filter(who.accountId()::equals)
                    .isPresent();
            Refusal.unless(own, "identity.refused.one-time-code");
            mails.confirm(who.accountId(), mail);
        } catch (Refusal refusal) {
            FormRefusals.tell(refusal.on("code"), errors);
            return ENTER;
        }
        request.getSession().removeAttribute(WANTED);
        flash.addFlashAttribute("notice", "identity.mail.done");
        return HOME;
    }

    @PostMapping("/remove")
    String remove(@AuthenticationPrincipal SignedIn who, RedirectAttributes flash) {
        mails.remove(who.accountId());
        flash.addFlashAttribute("notice", "identity.mail.removed");
        return HOME;
    }

    private void sendTo(SignedIn who, String mail, HttpServletRequest request, Locale locale) {
        try {
            codes.sendToMailbox(who.accountId(), mail, request.getRemoteAddr(), locale);
        } catch (Refusal refusal) {
            throw refusal.on("mail");
        }
    }

    private @Nullable String wanted(HttpServletRequest request) {
        return notes.read(request, WANTED).orElse(null);
    }

    private String page(SignedIn who, Model model) {
        SecondFactor.Asked asked = second.asks(who);
        model.addAttribute("asked", asked == SecondFactor.Asked.ENROLMENT ? SecondFactor.Asked.PASSWORD : asked);
        model.addAttribute("able", codes.canSend(Courier.Channel.MAIL));
        return PAGE;
    }
}
