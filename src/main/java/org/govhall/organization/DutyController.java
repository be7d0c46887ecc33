package org.govhall.organization;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.Refusal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The own duty days of a leader: signing in and out today, and the days to come. */
@Controller
@RequestMapping("/duty")
class DutyController {

    private static final int DAYS_BACK = 31;
    private static final int DAYS_AHEAD = 92;

    private final DutyRoster roster;
    private final OrganizationDirectory organization;
    private final WorkingCalendars calendars;
    private final Clock clock;
    private final ZoneId zone;

    DutyController(
            DutyRoster roster,
            OrganizationDirectory organization,
            WorkingCalendars calendars,
            Clock clock,
            ZoneId zone) {
        this.roster = roster;
        this.organization = organization;
        this.calendars = calendars;
        this.clock = clock;
        this.zone = zone;
    }

    /** A day, as the leader reads it. */
    record Day(DutyView duty, CenterView center, DutyView.DutyStanding standing) {}

    @GetMapping
    String mine(@AuthenticationPrincipal SignedIn who, Model model) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        List<Day> days = organization
                .officerOf(who.accountId())
                .map(officer -> roster.of(officer.id(), today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD)))
                .orElse(List.of())
                .stream()
                .map(duty -> new Day(
                        duty, organization.center(duty.center()), duty.standing(calendars.of(duty.center()), now)))
                .toList();
        model.addAttribute("date", today);
        model.addAttribute(
                "today",
                days.stream()
                        .filter(day -> day.duty().day().equals(today))
                        .findFirst()
                        .orElse(null));
        model.addAttribute(
                "coming",
                days.stream().filter(day -> day.duty().day().isAfter(today)).toList());
        model.addAttribute(
                "past",
                days.stream().filter(day -> day.duty().day().isBefore(today)).toList());
        model.addAttribute("zone", zone);
        return "organization/duty/mine";
    }

    @PostMapping("/sign-in")
    String signIn(@AuthenticationPrincipal SignedIn who, RedirectAttributes flash) {
        return act(() -> roster.signIn(who.accountId()), "organization.duty.signed-in", flash);
    }

    @PostMapping("/sign-out")
    String signOut(@AuthenticationPrincipal SignedIn who, RedirectAttributes flash) {
        return act(() -> roster.signOut(who.accountId()), "organization.duty.signed-out", flash);
    }

    private static String act(Runnable deed, String done, RedirectAttributes flash) {
        try {
            deed.run();
            flash.addFlashAttribute("notice", done);
        } catch (Refusal refusal) {
            flash.addFlashAttribute("problem", refusal.messageKey());
            flash.addFlashAttribute("problemArgs", refusal.getArguments());
        }
        return "redirect:/duty";
    }
}
