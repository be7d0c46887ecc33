package org.govhall.rating;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.govhall.kernel.Refusal;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.WindowId;
import org.govhall.organization.WindowView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The tablet at a window: it asks about the visit that was over last, and returns to its welcome by itself. A device that
 * was not paired with the window is asked for its code.
 */
@Controller
@RequestMapping("/rate/window/{window}")
class TabletController {

    private static final String TABLET = "govhall-tablet";
    private static final Duration KEPT = Duration.ofDays(365);

    private final Tablets tablets;
    private final Occasions occasions;
    private final RatingBox box;
    private final OrganizationDirectory organization;
    private final RatingLimits limits;
    private final RatingWords words;
    private final Clock clock;

    TabletController(
            Tablets tablets,
            Occasions occasions,
            RatingBox box,
            OrganizationDirectory organization,
            RatingLimits limits,
            RatingWords words,
            Clock clock) {
        this.tablets = tablets;
        this.occasions = occasions;
        this.box = box;
        this.organization = organization;
        this.limits = limits;
        this.words = words;
        this.clock = clock;
    }

    /** What the tablet sends: the level that was touched, and of which case. */
    record TouchForm(
            @Nullable Satisfaction satisfaction, @Nullable String visit) {}

    @GetMapping
    String screen(
            @PathVariable String window,
            @RequestParam(required = false) @Nullable String done,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String partial,
            HttpServletRequest request,
            Model model) {
        WindowView here = window(window);
        model.addAttribute("window", here);
        model.addAttribute("sign", RatingWords.sign(here));
        model.addAttribute("center", words.center(here.center()));
        if (!tablets.isAt(here.id(), token(request))) {
            return "rating/tablet-pair";
        }
        model.addAttribute("thanks", done != null);
        model.addAttribute("levels", Satisfaction.values());
        model.addAttribute("words", words);
        model.addAttribute("visit", visit(here).orElse(null));
        return partial == null ? "rating/tablet" : "rating/tablet :: screen";
    }

    @PostMapping
    String rate(
            @PathVariable String window,
            @Valid @ModelAttribute("form") TouchForm form,
            BindingResult errors,
            HttpServletRequest request) {
        WindowView here = window(window);
        if (!tablets.isAt(here.id(), token(request))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Satisfaction level = form.satisfaction();
        Optional<Occasion> asked =
                visit(here).filter(occasion -> (occasion.caseId() + "." + occasion.stage()).equals(form.visit()));
        if (level == null || errors.hasErrors() || asked.isEmpty()) {
            return "redirect:/rate/window/" + here.id();
        }
        try {
            box.rate(
                    asked.get(),
                    new Rating.Opinion(level, Set.of(), null, false),
                    new RatingBox.Source(RatingChannel.TABLET, null, null));
        } catch (Refusal touchedTwice) {
            return "redirect:/rate/window/" + here.id();
        }
        return "redirect:/rate/window/" + here.id() + "?done";
    }

    @PostMapping("/pair")
    String pair(
            @PathVariable String window,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        WindowView here = window(window);
        try {
            String token = tablets.pair(here.id(), code);
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(TABLET, token)
                            .path("/rate/window/" + here.id())
                            .httpOnly(true)
                            .sameSite("Strict")
                            .secure(request.isSecure())
                            .maxAge(KEPT)
                            .build()
                            .toString());
            return "redirect:/rate/window/" + here.id();
        } catch (Refusal refusal) {
            model.addAttribute("window", here);
            model.addAttribute("sign", RatingWords.sign(here));
            model.addAttribute("center", words.center(here.center()));
            model.addAttribute("wrong", refusal.messageKey());
            return "rating/tablet-pair";
        }
    }

    private Optional<Occasion> visit(WindowView window) {
        return occasions.lastVisit(window.id(), clock.instant().minus(limits.tabletAsks()));
    }

    private WindowView window(String id) {
        try {
            return organization.window(WindowId.of(id));
        } catch (IllegalArgumentException noSuchWindow) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, noSuchWindow);
        }
    }

    private static @Nullable String token(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(TABLET))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }
}
