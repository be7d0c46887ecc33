package org.govhall.supervision;

import java.time.LocalDate;
import java.util.List;
import org.govhall.organization.CenterId;
import org.govhall.organization.CenterView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 效能公开: a centre's figures of the month and of the year, for everybody. */
@Controller
class OpenFiguresController {

    private static final List<PeriodKind> KINDS = List.of(PeriodKind.MONTH, PeriodKind.YEAR);

    private final OpenFigures figures;
    private final Performance performance;

    OpenFiguresController(OpenFigures figures, Performance performance) {
        this.figures = figures;
        this.performance = performance;
    }

    @GetMapping("/open/figures")
    String open(
            @RequestParam(required = false) @Nullable String center,
            @RequestParam(required = false) @Nullable String period,
            Model model) {
        PeriodKind asked = Params.constant(PeriodKind.class, period, PeriodKind.MONTH);
        PeriodKind kind = KINDS.contains(asked) ? asked : PeriodKind.MONTH;
        Scope scope = figures.scope();
        CenterView chosen = Params.given(center)
                .map(id -> Params.orNotFound(
                        scope.center(Params.id(id, CenterId::of)).orElse(null)))
                .orElse(scope.top());
        LocalDate today = performance.today();
        OpenFigures.Statistics statistics = figures.of(chosen, kind, Period.running(kind, today));
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", KINDS);
        model.addAttribute("choices", scope.choices());
        model.addAttribute("center", chosen);
        model.addAttribute("period", statistics.period());
        model.addAttribute("cards", statistics.cards());
        model.addAttribute("months", statistics.months());
        return "supervision/open";
    }
}
