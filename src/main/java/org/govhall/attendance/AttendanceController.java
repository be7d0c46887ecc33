package org.govhall.attendance;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.govhall.identity.SignedIn;
import org.govhall.organization.OfficerId;
import org.govhall.organization.OfficerView;
import org.govhall.organization.OrganizationDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The own attendance of somebody at a window: today's button, and the record of a month. */
@Controller
@RequestMapping("/attendance")
class AttendanceController {

    private final WindowSigning signing;
    private final DuePlaces places;
    private final OrganizationDirectory organization;
    private final HallTimes times;
    private final AttendanceNames names;
    private final Clock clock;
    private final ZoneId zone;

    AttendanceController(
            WindowSigning signing,
            DuePlaces places,
            OrganizationDirectory organization,
            HallTimes times,
            AttendanceNames names,
            Clock clock,
            ZoneId zone) {
        this.signing = signing;
        this.places = places;
        this.organization = organization;
        this.times = times;
        this.names = names;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping
    String mine(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(required = false) @Nullable String month,
            Model model) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        YearMonth asked = Months.read(month, YearMonth.from(today));
        OfficerId self =
                organization.officerOf(who.accountId()).map(OfficerView::id).orElse(null);
        List<HalfDayView> record =
                self == null ? List.of() : signing.record(self, asked.atDay(1), asked.atEndOfMonth());
        model.addAttribute("date", today);
        model.addAttribute(
                "today", places.of(who.accountId()).map(signing::today).orElse(null));
        model.addAttribute("month", asked);
        model.addAttribute("record", record);
        model.addAttribute("tally", Tally.of(record));
        model.addAttribute("times", times);
        model.addAttribute("names", names);
        return "attendance/mine";
    }

    @PostMapping("/sign-in")
    String signIn(@AuthenticationPrincipal SignedIn who, RedirectAttributes flash) {
        Typed.act(() -> signing.signIn(who.accountId()), "attendance.signed-in", flash);
        return "redirect:/attendance";
    }

    @PostMapping("/sign-out")
    String signOut(@AuthenticationPrincipal SignedIn who, RedirectAttributes flash) {
        Typed.act(() -> signing.signOut(who.accountId()), "attendance.signed-out", flash);
        return "redirect:/attendance";
    }
}
