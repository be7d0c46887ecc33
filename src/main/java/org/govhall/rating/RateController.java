package org.govhall.rating;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.govhall.casework.CaseId;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.FormRefusals;
import org.govhall.kernel.Refusal;
import org.govhall.kernel.SiteAddress;
import org.govhall.qr.QrCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** Rating by the link that stands on the receipt and in the messages, and from "my cases". */
@Controller
class RateController {

    private static final String DEVICE = "govhall-device";
    private static final Duration DEVICE_KEPT = Duration.ofDays(365);

    private final RatingBox box;
    private final RatingCode.Codes codes;
    private final Occasions occasions;
    private final RatingWords words;
    private final SiteAddress site;

    RateController(RatingBox box, RatingCode.Codes codes, Occasions occasions, RatingWords words, SiteAddress site) {
        this.box = box;
        this.codes = codes;
        this.occasions = occasions;
        this.words = words;
        this.site = site;
    }

    @GetMapping("/rate/{code}")
    String form(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Satisfaction level,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        RatingCode asked = read(code);
        Occasion occasion = occasion(asked);
        model.addAttribute("code", code);
        model.addAttribute("action", "/rate/" + code);
        rememberDevice(request, response);
        return show(occasion, level, model);
    }

    @PostMapping("/rate/{code}")
    String rate(
            @PathVariable String code,
            @Valid @ModelAttribute("form") RateForm form,
            BindingResult errors,
            @AuthenticationPrincipal @Nullable SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Occasion occasion = occasion(read(code));
        model.addAttribute("code", code);
        model.addAttribute("action", "/rate/" + code);
        String device = rememberDevice(request, response);
        return take(
                occasion,
                form,
                errors,
                new RatingBox.Source(RatingChannel.LINK, who, device),
                "redirect:/rate/" + code,
                model);
    }

    /** The square code of the link, for paper. */
    @GetMapping(path = "/rate/{code}/qr.svg", produces = "image/svg+xml")
    @ResponseBody
    String qr(@PathVariable String code) {
        read(code);
        return QrCode.svg(site.of("/rate/" + code));
    }

    @GetMapping("/my/ratings/{caseId}/{stage}")
    String own(
            @PathVariable String caseId,
            @PathVariable String stage,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        Occasion occasion = own(caseId, stage, who);
        model.addAttribute("action", "/my/ratings/" + caseId + "/" + stage);
        return show(occasion, null, model);
    }

    @PostMapping("/my/ratings/{caseId}/{stage}")
    String rateOwn(
            @PathVariable String caseId,
            @PathVariable String stage,
            @Valid @ModelAttribute("form") RateForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        Occasion occasion = own(caseId, stage, who);
        String address = "/my/ratings/" + caseId + "/" + stage;
        model.addAttribute("action", address);
        return take(
                occasion,
                form,
                errors,
                new RatingBox.Source(RatingChannel.PORTAL, who, null),
                "redirect:" + address,
                model);
    }

    @GetMapping("/my/ratings")
    String mine(@AuthenticationPrincipal SignedIn who, Model model) {
        model.addAttribute("open", box.open(who.accountId()));
        model.addAttribute("given", box.mine(who.accountId()));
        model.addAttribute("words", words);
        return "rating/mine";
    }

    private String show(Occasion occasion, @Nullable Satisfaction level, Model model) {
        describe(occasion, model);
        Optional<RatingBox.Given> given = box.given(occasion.caseId(), occasion.stage());
        if (given.isPresent()) {
            model.addAttribute("given", given.get());
            return "rating/rated";
        }
        if (!words.isOpen(occasion)) {
            return "rating/too-late";
        }
        model.addAttribute("form", RateForm.empty(level));
        return "rating/rate";
    }

    private String take(
            Occasion occasion, RateForm form, BindingResult errors, RatingBox.Source source, String done, Model model) {
        if (!errors.hasErrors()) {
            try {
                box.rate(occasion, form.toOpinion(), source);
                return done;
            } catch (Refusal refusal) {
                FormRefusals.tell(refusal, errors);
            }
        }
        describe(occasion, model);
        return "rating/rate";
    }

    private void describe(Occasion occasion, Model model) {
        model.addAttribute("occasion", occasion);
        model.addAttribute("servedBy", box.servedBy(occasion));
        model.addAttribute("levels", Satisfaction.values());
        model.addAttribute("praise", RatingTag.praise());
        model.addAttribute("complaints", RatingTag.complaints());
        model.addAttribute("words", words);
    }

    private RatingCode read(String code) {
        return codes.read(code).orElseThrow(RateController::notFound);
    }

    private Occasion occasion(RatingCode code) {
        return occasions.find(code.caseId(), code.stage()).orElseThrow(RateController::notFound);
    }

    private Occasion own(String caseId, String stage, SignedIn who) {
        try {
            return occasions
                    .find(new CaseId(UUID.fromString(caseId)), RatingStage.valueOf(stage))
                    .filter(occasion -> box.isOwn(occasion, who.accountId()))
                    .orElseThrow(RateController::notFound);
        } catch (IllegalArgumentException noSuchOccasion) {
            throw notFound();
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** A name for this device that tells nothing else; by it one device is kept from rating for many people. */
    private static String rememberDevice(HttpServletRequest request, HttpServletResponse response) {
        Cookie[] cookies = request.getCookies();
        String known = cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(DEVICE))
                        .map(Cookie::getValue)
                        .filter(value -> value.length() <= 64)
                        .findFirst()
                        .orElse(null);
        if (known != null) {
            return known;
        }
        String fresh = UUID.randomUUID().toString();
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(DEVICE, fresh)
                        .path("/rate")
                        .httpOnly(true)
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .maxAge(DEVICE_KEPT)
                        .build()
                        .toString());
        return fresh;
    }
}
