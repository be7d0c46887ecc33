package org.govhall.casework;

import java.util.Locale;
import org.govhall.identity.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The time of a case day by day: the applicant and the hall open the same sheet. */
@Controller
class ClockController {

    private final CitizenCases mine;
    private final DeskCases cases;
    private final CaseDirectory directory;

    ClockController(CitizenCases mine, DeskCases cases, CaseDirectory directory) {
        this.mine = mine;
        this.cases = cases;
        this.directory = directory;
    }

    @GetMapping("/my/cases/{id}/clock")
    String ofMine(@PathVariable CaseId id, @AuthenticationPrincipal SignedIn who, Locale locale, Model model) {
        mine.mustBeMine(id, who.accountId());
        return sheet(id, "/my/cases/" + id, locale, model, "casework/my/clock");
    }

    @GetMapping({"/desk/cases/{id}/clock", "/approval/cases/{id}/clock"})
    String ofTheHall(CaseVisit visit) {
        cases.mustSee(visit.id(), visit.account());
        return sheet(visit.id(), visit.href(), visit.locale(), visit.model(), "casework/course/clock");
    }

    private String sheet(CaseId id, String back, Locale locale, Model model, String view) {
        model.addAttribute("sheet", directory.clock(id, locale).orElseThrow(NoSuchCase::new));
        model.addAttribute("back", back);
        return view;
    }
}
