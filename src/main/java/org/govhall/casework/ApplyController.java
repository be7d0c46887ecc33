package org.govhall.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.govhall.applicant.ApplicantId;
import org.govhall.catalog.Catalog;
import org.govhall.catalog.RevisionView;
import org.govhall.catalog.Situations;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterView;
import org.govhall.organization.OrganizationDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Before one begins: what is needed, how long it takes, what it costs. Everybody may read it. */
@Controller
@RequestMapping("/apply/{code}")
class ApplyController {

    private final Applications applications;
    private final CitizenCases cases;
    private final Catalog catalog;
    private final OrganizationDirectory organization;
    private final Clock clock;
    private final ZoneId zone;

    ApplyController(
            Applications applications,
            CitizenCases cases,
            Catalog catalog,
            OrganizationDirectory organization,
            Clock clock,
            ZoneId zone) {
        this.applications = applications;
        this.cases = cases;
        this.catalog = catalog;
        this.organization = organization;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping
    String show(
            @PathVariable ItemCode code,
            SituationForm situation,
            @AuthenticationPrincipal @Nullable SignedIn who,
            Model model) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        RevisionView item = catalog.guide(code, today).orElseThrow(NoSuchCase::new);
        List<CenterView> centers = catalog.offerings(code, today).stream()
                .map(offering -> organization.center(offering.center()))
                .toList();
        model.addAttribute("item", item);
        model.addAttribute("choices", situation.chosen());
        model.addAttribute("materials", Situations.of(item).materials(situation.chosen()));
        model.addAttribute("centers", centers);
        model.addAttribute("hindrance", hindrance(code, today, centers));
        model.addAttribute("mayStart", who != null && who.is(Role.CITIZEN));
        model.addAttribute(
                "principals",
                who != null && who.is(Role.CITIZEN)
                        ? cases.principals(code, who.accountId(), clock.instant())
                        : List.of());
        model.addAttribute("mustSignIn", who == null);
        return "casework/apply/start";
    }

    /** Where signing in leads back from. */
    @GetMapping("/start")
    String signedIn(@PathVariable ItemCode code, SituationForm situation) {
        return "redirect:" + address(code, "", situation);
    }

    @PostMapping
    String start(
            @PathVariable ItemCode code,
            SituationForm situation,
            @RequestParam(required = false) @Nullable ApplicantId principal,
            @AuthenticationPrincipal @Nullable SignedIn who,
            RedirectAttributes flash) {
        if (who == null) {
            return "redirect:" + address(code, "/start", situation);
        }
        if (!who.is(Role.CITIZEN)) {
            throw new AccessDeniedException("only applicants apply");
        }
        try {
            CaseId draft = principal == null
                    ? applications.start(code, situation.chosen(), who.accountId())
                    : applications.start(code, situation.chosen(), principal, who.accountId());
            return "redirect:/my/drafts/" + draft;
        } catch (Refusal refusal) {
            return Attempt.refused(refusal, "/apply/" + code, flash);
        }
    }

    /** What was answered in the guide goes along, so that nobody is asked twice. */
    private static String address(ItemCode code, String step, SituationForm situation) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/apply/" + code + step);
        situation.chosen().forEach(choice -> address.queryParam("choices", choice));
        return address.encode().toUriString();
    }

    /** Why nobody can apply for it now; null when one can. */
    private @Nullable Refusal hindrance(ItemCode code, LocalDate today, List<CenterView> centers) {
        return catalog.hindrance(code, today)
                .orElseGet(() -> centers.isEmpty() ? new Refusal("casework.apply.nowhere") : null);
    }
}
