package org.govhall.rating;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.Reaches;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The published figures with the texts that were released; and, for supervisors, the runs that look made. */
@Controller
class OpenRatingsController {

    private final RatingFigures figures;
    private final RatingRuns runs;
    private final OrganizationDirectory organization;
    private final Reaches reaches;
    private final RatingWords words;
    private final Clock clock;
    private final ZoneId zone;

    OpenRatingsController(
            RatingFigures figures,
            RatingRuns runs,
            OrganizationDirectory organization,
            Reaches reaches,
            RatingWords words,
            Clock clock,
            ZoneId zone) {
        this.figures = figures;
        this.runs = runs;
        this.organization = organization;
        this.reaches = reaches;
        this.words = words;
        this.clock = clock;
        this.zone = zone;
    }

    /** The period that the public page shows. */
    enum Span {
        MONTH,
        LAST_MONTH,
        YEAR;

        LocalDate from(LocalDate today) {
            return switch (this) {
                case MONTH -> today.withDayOfMonth(1);
                case LAST_MONTH -> today.withDayOfMonth(1).minusMonths(1);
                case YEAR -> today.withDayOfYear(1);
            };
        }

        LocalDate to(LocalDate today) {
            return this == LAST_MONTH ? today.withDayOfMonth(1).minusDays(1) : today;
        }
    }

    @GetMapping("/open/ratings")
    String open(
            @RequestParam(defaultValue = "YEAR") Span span,
            @RequestParam(defaultValue = "CENTER") RatingFigures.By by,
            @RequestParam(defaultValue = "") String center,
            @PageableDefault(size = 20) Pageable page,
            Model model) {
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        List<RatingFigures.Row> rows = figures.rows(by, span.from(today), span.to(today));
        model.addAttribute("span", span);
        model.addAttribute("spans", Span.values());
        model.addAttribute("by", by);
        model.addAttribute("bys", RatingFigures.By.values());
        model.addAttribute("from", span.from(today));
        model.addAttribute("to", span.to(today));
        model.addAttribute("rows", rows);
        model.addAttribute("total", RatingFigures.total(rows));
        model.addAttribute("levels", Satisfaction.values());
        model.addAttribute("centers", organization.centers());
        CenterId chosen = chosen(center);
        model.addAttribute("center", chosen);
        model.addAttribute("texts", figures.released(chosen, page));
        model.addAttribute("words", words);
        return "rating/open";
    }

    @GetMapping("/supervision/rating-runs")
    String runs(@AuthenticationPrincipal SignedIn who, @PageableDefault(size = 20) Pageable page, Model model) {
        model.addAttribute("page", runs.list(reaches.asSupervisor(who), page));
        model.addAttribute("words", words);
        return "rating/runs";
    }

    @GetMapping("/supervision/rating-runs/{id}")
    String run(@PathVariable String id, @AuthenticationPrincipal SignedIn who, Model model) {
        RatingRuns.Run run = run(id, who);
        model.addAttribute("run", run);
        model.addAttribute("evidence", runs.evidence(run));
        model.addAttribute("words", words);
        return "rating/run";
    }

    @PostMapping("/supervision/rating-runs/{id}")
    String explain(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String explanation,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes flash,
            Model model) {
        RatingRuns.Run run = run(id, who);
        try {
            runs.explain(run, explanation);
        } catch (Refusal refusal) {
            model.addAttribute("typed", explanation);
            model.addAttribute("wrong", refusal);
            return run(id, who, model);
        }
        flash.addFlashAttribute("notice", "rating.runs.explained");
        return "redirect:/supervision/rating-runs/" + id;
    }

    private RatingRuns.Run run(String id, SignedIn who) {
        try {
            return runs.find(reaches.asSupervisor(who), UUID.fromString(id))
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (IllegalArgumentException noSuchRun) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, noSuchRun);
        }
    }

    private @Nullable CenterId chosen(String center) {
        return organization.centers().stream()
                .filter(one -> Objects.equals(one.id().toString(), center))
                .findFirst()
                .map(one -> one.id())
                .orElse(null);
    }
}
