package org.govhall.supervision;

import java.util.List;
import org.govhall.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 实时监察: what needs somebody now, then how the month goes. */
@Controller
class WatchController {

    private static final List<Indicator> THIS_MONTH = List.of(
            Indicator.RECEIVED,
            Indicator.COMPLETION_RATE,
            Indicator.ON_TIME_RATE,
            Indicator.ACTUAL_SPEED_UP,
            Indicator.MONTHS_WITHOUT_OVERDUE);

    private final Scope.Scopes scopes;
    private final Watch watch;
    private final Performance performance;
    private final Names names;
    private final Times times;

    WatchController(Scope.Scopes scopes, Watch watch, Performance performance, Names names, Times times) {
        this.scopes = scopes;
        this.watch = watch;
        this.performance = performance;
        this.names = names;
        this.times = times;
    }

    @GetMapping("/supervision")
    String now(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(required = false) @Nullable String level,
            Pageable page,
            Model model) {
        Scope scope = scopes.of(who);
        AlertLevel chosen = Params.given(level)
                .map(name -> Params.constant(AlertLevel.class, name, AlertLevel.RED))
                .orElse(null);
        Watch.Now now = watch.alerts(scope, chosen, page);
        Question month = Question.Asked.NOTHING.read(scope, performance.today());
        model.addAttribute("scope", scope);
        model.addAttribute("levels", AlertLevel.values());
        model.addAttribute("level", chosen);
        model.addAttribute("counts", now.counts());
        model.addAttribute("alerts", now.rows());
        model.addAttribute("month", month);
        model.addAttribute("cards", performance.cards(month, THIS_MONTH));
        model.addAttribute("names", names);
        model.addAttribute("times", times);
        return "supervision/now";
    }
}
