package org.govhall.applicant;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govhall.identity.AttemptLimit;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where people let others act for them, take it back, and see for whom they themselves may act. */
@Controller
@RequestMapping("/my/entrustments")
class EntrustmentController {

    private static final String HOME = "redirect:/my/entrustments";
    private static final int MOST = 10;
    private static final Duration SPAN = Duration.ofMinutes(15);

    private final Entrustments entrustments;
    private final EntrustableItems items;
    private final AttemptLimit attempts;
    private final MessageSource messages;
    private final Clock clock;
    private final ZoneId zone;

    EntrustmentController(
            Entrustments entrustments,
            EntrustableItems items,
            AttemptLimit attempts,
            MessageSource messages,
            Clock clock,
            ZoneId zone) {
        this.entrustments = entrustments;
        this.items = items;
        this.attempts = attempts;
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
    }

    /** A choice of the form. */
    record Choice(String value, String label) {}

    @GetMapping
    String list(@AuthenticationPrincipal SignedIn who, Model model) {
        List<EntrustmentView> given = entrustments.givenBy(who.accountId());
        List<EntrustmentView> received = entrustments.receivedBy(who.accountId());
        model.addAttribute("given", given);
        model.addAttribute("received", received);
        return shown(Stream.concat(given.stream(), received.stream()).toList(), "applicant/entrustments", model);
    }

    @GetMapping("/new")
    String give(@RequestParam(required = false) @Nullable String item, Locale locale, Model model) {
        model.addAttribute("form", EntrustmentForm.blank(item, today()));
        return formPage(locale, model);
    }

    @PostMapping("/new")
    String give(
            @AuthenticationPrincipal SignedIn who,
            @Valid @ModelAttribute("form") EntrustmentForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        EntrustmentText text = form.read(errors, today(), items).orElse(null);
        if (text == null) {
            return formPage(locale, model);
        }
        try {
            if (!attempts.take("own-password", who.accountId().toString(), MOST, SPAN)) {
                throw new Refusal("applicant.refused.too-many").on("password");
            }
            entrustments.give(who.accountId(), text, Objects.requireNonNull(form.password()));
        } catch (Refusal refusal) {
            new Reading(errors).note(refusal);
            return formPage(locale, model);
        }
        flash.addFlashAttribute("notice", "applicant.entrustment.given");
        return HOME;
    }

    @GetMapping("/{id}/revoke")
    String askToRevoke(@PathVariable EntrustmentId id, @AuthenticationPrincipal SignedIn who, Model model) {
        EntrustmentView letter = own(id, who);
        model.addAttribute("letter", letter);
        return shown(List.of(letter), "applicant/entrustment-revoke", model);
    }

    @PostMapping("/{id}/revoke")
    String revoke(@PathVariable EntrustmentId id, @AuthenticationPrincipal SignedIn who, RedirectAttributes flash) {
        try {
            entrustments.revoke(id, who.accountId());
            flash.addFlashAttribute("notice", "applicant.entrustment.revoked");
        } catch (NoSuchElementException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        } catch (Refusal refusal) {
            flash.addFlashAttribute("problem", refusal.messageKey());
            flash.addFlashAttribute("problemArgs", refusal.getArguments());
        }
        return HOME;
    }

    private EntrustmentView own(EntrustmentId id, SignedIn who) {
        return entrustments.givenBy(who.accountId()).stream()
                .filter(letter -> letter.id().equals(id) && letter.isRevocable(clock.instant(), zone))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String shown(Collection<EntrustmentView> letters, String page, Model model) {
        Map<ItemCode, String> names = items.names(
                letters.stream().flatMap(letter -> letter.items().stream()).collect(Collectors.toSet()));
        model.addAttribute("itemNames", names);
        model.addAttribute("now", clock.instant());
        model.addAttribute("zone", zone);
        return page;
    }

    private String formPage(Locale locale, Model model) {
        model.addAttribute(
                "scopes",
                Stream.of(EntrustmentForm.ALL, EntrustmentForm.SOME)
                        .map(scope -> new Choice(
                                scope, messages.getMessage("applicant.entrustment.scope." + scope, null, locale)))
                        .toList());
        model.addAttribute("everyAct", EntrustedAct.values());
        return "applicant/entrustment-form";
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
