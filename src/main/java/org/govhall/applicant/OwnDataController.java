package org.govhall.applicant;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import org.govhall.identity.AttemptLimit;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.Refusal;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Where people see who looked at their data, take a copy, and close their account. */
@Controller
class OwnDataController {

    private static final String CLOSE = "applicant/profile-close";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final int MOST = 10;
    private static final Duration SPAN = Duration.ofMinutes(15);

    private final OwnData own;
    private final AttemptLimit attempts;
    private final ZoneId zone;

    OwnDataController(OwnData own, AttemptLimit attempts, ZoneId zone) {
        this.own = own;
        this.attempts = attempts;
        this.zone = zone;
    }

    /** One look as the page shows it. */
    record LookRow(String at, String by, String purpose) {}

    @GetMapping("/my/profile/looks")
    String looks(@AuthenticationPrincipal SignedIn who, @PageableDefault(size = 20) Pageable page, Model model) {
        model.addAttribute("proven", own.isProven(who.accountId()));
        model.addAttribute(
                "page",
                own.looks(who.accountId(), page)
                        .map(look -> new LookRow(STAMP.format(look.at().atZone(zone)), look.by(), look.purpose())));
        return "applicant/profile-looks";
    }

    @GetMapping("/my/profile/data.json")
    ResponseEntity<Map<String, Object>> copy(@AuthenticationPrincipal SignedIn who) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("my-data.json")
                                .build()
                                .toString())
                .body(own.copy(who.accountId()));
    }

    @GetMapping("/my/profile/close")
    String close(Model model) {
        model.addAttribute("form", new CloseForm(null));
        return CLOSE;
    }

    @PostMapping("/my/profile/close")
    String close(
            @AuthenticationPrincipal SignedIn who,
            @Valid @ModelAttribute("form") CloseForm form,
            BindingResult errors,
            HttpServletRequest request) {
        if (errors.hasErrors()) {
            return CLOSE;
        }
        try {
            if (!attempts.take("own-password", who.getUsername(), MOST, SPAN)) {
                throw new Refusal("applicant.refused.too-many").on("password");
            }
            own.close(who.accountId(), Objects.requireNonNull(form.password()));
        } catch (Refusal refusal) {
            new Reading(errors).note(refusal);
            return CLOSE;
        }
        request.getSession().invalidate();
        SecurityContextHolder.clearContext();
        return "redirect:/sign-up/closed";
    }

    @GetMapping("/sign-up/closed")
    String closed() {
        return "applicant/closed";
    }
}
