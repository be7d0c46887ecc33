package org.govhall.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.govhall.kernel.FormRefusals;
import org.govhall.kernel.Refusal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Choosing another password: whenever one wants to, and before anything else when somebody else has made it. */
@Controller
@RequestMapping(OwnPasswordController.ADDRESS)
class OwnPasswordController {

    static final String ADDRESS = "/account/password";

    private static final String PAGE = "identity/password";
    private static final int MOST = 10;
    private static final Duration SPAN = Duration.ofMinutes(15);

    private final Accounts accounts;
    private final Sessions sessions;
    private final AttemptLimit attempts;
    private final Proofs proofs;

    OwnPasswordController(Accounts accounts, Sessions sessions, AttemptLimit attempts, Proofs proofs) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.attempts = attempts;
        this.proofs = proofs;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn who, Model model) {
        model.addAttribute("form", OwnPasswordForm.empty());
        return page(who, model);
    }

    @PostMapping
    String change(
            @AuthenticationPrincipal SignedIn who,
            @Valid @ModelAttribute("form") OwnPasswordForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return page(who, model);
        }
        try {
            String typed = Objects.requireNonNull(form.newPassword());
            Refusal.unless(!typed.equals(form.password()), "identity.refused.same-password");
            Password chosen = (who.isStaff() ? Password.forStaff(typed) : new Password(typed))
                    .without(Stream.of(who.displayName()));
            if (!attempts.take("own-password", who.getUsername(), MOST, SPAN)) {
                throw new Refusal("identity.refused.too-many-codes").on("password");
            }
            change(who, Objects.requireNonNull(form.password()), chosen);
        } catch (Refusal refusal) {
            FormRefusals.tell(refusal.field() == null ? refusal.on("newPassword") : refusal, errors);
            return page(who, model);
        }
        sessions.endOthers(who.accountId(), request.getSession().getId());
        proofs.renew(accounts.signedIn(who.accountId()), request, response);
        flash.addFlashAttribute("notice", "identity.password.done");
        return "redirect:/account/security";
    }

    private void change(SignedIn who, String old, Password chosen) {
        try {
            accounts.changePassword(who.accountId(), old, accounts.hash(chosen.value()));
        } catch (Refusal refusal) {
            throw refusal.on("password");
        }
    }

    private static String page(SignedIn who, Model model) {
        model.addAttribute("due", who.mustChangePassword());
        model.addAttribute("shortest", who.isStaff() ? Password.SHORTEST_FOR_STAFF : Password.SHORTEST);
        return PAGE;
    }
}
