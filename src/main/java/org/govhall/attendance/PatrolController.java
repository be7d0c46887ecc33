package org.govhall.attendance;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.CenterView;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.Reaches;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The patrols of a centre, for supervisors: days, rounds, what was found, and whether the answers do. */
@Controller
@RequestMapping("/attendance/patrols")
class PatrolController {

    private static final String HERE = "/attendance/patrols";

    private final PatrolDesk desk;
    private final OrganizationDirectory organization;
    private final Reaches reaches;
    private final HallTimes times;
    private final AttendanceNames names;
    private final Clock clock;
    private final ZoneId zone;

    PatrolController(
            PatrolDesk desk,
            OrganizationDirectory organization,
            Reaches reaches,
            HallTimes times,
            AttendanceNames names,
            Clock clock,
            ZoneId zone) {
        this.desk = desk;
        this.organization = organization;
        this.reaches = reaches;
        this.times = times;
        this.names = names;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping
    String days(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(required = false) @Nullable String center,
            @RequestParam(required = false) @Nullable String month,
            Model model) {
        CenterId asked = center(who, center);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        YearMonth of = Months.read(month, YearMonth.from(today));
        List<PatrolDesk.Day> days = desk.days(asked, of);
        model.addAttribute("center", asked);
        model.addAttribute("centers", centers(who));
        model.addAttribute("month", of);
        model.addAttribute("days", days);
        model.addAttribute(
                "lacking",
                days.stream().filter(day -> day.over() && day.lacking() > 0).count());
        return told("attendance/patrols", model);
    }

    @GetMapping("/new")
    String form(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(required = false) @Nullable String center,
            Model model) {
        String now = LocalDateTime.ofInstant(clock.instant(), zone)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
        model.addAttribute("form", new PatrolForm(center(who, center).toString(), now, null));
        return formPage(who, model);
    }

    @PostMapping("/new")
    String record(
            @Valid @ModelAttribute("form") PatrolForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        if (!errors.hasErrors()) {
            try {
                PatrolId id = desk.patrol(
                        who,
                        center(who, form.center()),
                        Typed.instant(form.at(), "at", zone),
                        Objects.requireNonNullElse(form.remark(), ""));
                flash.addFlashAttribute("notice", "attendance.patrol.recorded");
                return "redirect:" + HERE + "/" + id;
            } catch (Refusal refusal) {
                Typed.tell(refusal, errors, response);
            }
        }
        return formPage(who, model);
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, @AuthenticationPrincipal SignedIn who, Model model) {
        model.addAttribute("form", PatrolFindingForm.empty());
        return patrolPage(patrol(who, id), model);
    }

    @PostMapping("/{id}/findings")
    String find(
            @PathVariable String id,
            @Valid @ModelAttribute("form") PatrolFindingForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        PatrolView patrol = patrol(who, id);
        if (!errors.hasErrors()) {
            try {
                PatrolDesk.Answerable chosen = desk.answerable(patrol.center()).stream()
                        .filter(one -> one.key().equals(form.who()))
                        .findFirst()
                        .orElseThrow(() -> new Refusal("attendance.refused.no-answerable").on("who"));
                desk.find(
                        who,
                        patrol.id(),
                        chosen.window().id(),
                        chosen.officer().id(),
                        Objects.requireNonNullElse(form.found(), ""));
                flash.addFlashAttribute("notice", "attendance.finding.recorded");
                return "redirect:" + HERE + "/" + id;
            } catch (Refusal refusal) {
                Typed.tell(refusal, errors, response);
            }
        }
        return patrolPage(patrol, model);
    }

    @GetMapping("/findings")
    String findings(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(required = false) @Nullable String standing,
            @PageableDefault(size = 20) Pageable page,
            Model model) {
        PatrolDesk.Standing asked =
                Typed.constant(PatrolDesk.Standing.class, standing).orElse(PatrolDesk.Standing.OPEN);
        model.addAttribute("base", HERE + "/findings");
        model.addAttribute("standing", asked);
        model.addAttribute("standings", PatrolDesk.Standing.values());
        model.addAttribute("page", desk.supervised(who, asked, page));
        return told("attendance/findings", model);
    }

    @GetMapping("/findings/{id}")
    String finding(@PathVariable String id, @AuthenticationPrincipal SignedIn who, Model model) {
        PatrolFindingView finding = known(who, id);
        model.addAttribute("form", AnswerForm.to(finding.version()));
        return findingPage(finding, model);
    }

    @PostMapping("/findings/{id}/closing")
    String close(
            @PathVariable String id,
            @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        PatrolFindingView finding = known(who, id);
        return Typed.done(
                        () -> desk.close(who, finding.id(), form.seen()),
                        "attendance.finding.closed",
                        errors,
                        response,
                        flash)
                ? "redirect:" + HERE + "/findings"
                : findingPage(known(who, id), model);
    }

    @PostMapping("/findings/{id}/again")
    String askAgain(
            @PathVariable String id,
            @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        PatrolFindingView finding = known(who, id);
        return Typed.done(
                        () -> desk.askAgain(who, finding.id(), form.seen(), form.said()),
                        "attendance.finding.asked-again",
                        errors,
                        response,
                        flash)
                ? "redirect:" + HERE + "/findings/" + id
                : findingPage(known(who, id), model);
    }

    private String formPage(SignedIn who, Model model) {
        model.addAttribute("centers", centers(who));
        return told("attendance/patrol-form", model);
    }

    private String patrolPage(PatrolView patrol, Model model) {
        model.addAttribute("patrol", patrol);
        model.addAttribute("findings", desk.findings(patrol.id()));
        model.addAttribute(
                "people",
                desk.answerable(patrol.center()).stream()
                        .map(one -> new Choice(
                                one.key(),
                                one.window().number() + " " + one.window().name() + " · "
                                        + one.officer().name()))
                        .toList());
        return told("attendance/patrol", model);
    }

    private String findingPage(PatrolFindingView finding, Model model) {
        model.addAttribute("finding", finding);
        model.addAttribute("events", desk.events(finding.id()));
        model.addAttribute("base", HERE + "/findings");
        model.addAttribute("closes", finding.state() == PatrolFindingState.ANSWERED);
        model.addAttribute("answers", false);
        return told("attendance/finding", model);
    }

    private String told(String page, Model model) {
        model.addAttribute("times", times);
        model.addAttribute("names", names);
        return page;
    }

    private PatrolView patrol(SignedIn who, String id) {
        return Typed.found(Typed.id(id, PatrolId::of)
                .flatMap(known -> desk.patrol(who, known))
                .orElse(null));
    }

    private PatrolFindingView known(SignedIn who, String id) {
        return Typed.found(Typed.id(id, PatrolFindingId::of)
                .flatMap(one -> desk.finding(who, one, true))
                .orElse(null));
    }

    private List<Choice> centers(SignedIn who) {
        Set<CenterId> supervised = reaches.supervised(who);
        return organization.centers().stream()
                .filter(center -> supervised.contains(center.id()))
                .map(center -> new Choice(center.id().toString(), center.name()))
                .toList();
    }

    /** The centre that an address names; without one that which they supervise themselves. */
    private CenterId center(SignedIn who, @Nullable String asked) {
        if (Typed.given(asked).isEmpty()) {
            return reaches.supervisedFrom(who);
        }
        return Typed.found(Typed.id(asked, CenterId::of)
                .filter(reaches.supervised(who)::contains)
                .flatMap(organization::findCenter)
                .map(CenterView::id)
                .orElse(null));
    }
}
