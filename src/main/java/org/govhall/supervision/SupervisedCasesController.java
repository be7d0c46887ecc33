package org.govhall.supervision;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.govhall.casework.CaseDirectory;
import org.govhall.casework.CaseId;
import org.govhall.identity.SignedIn;
import org.govhall.sheet.CsvFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Pageable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The cases behind a figure, and one of them. A supervisor sees and changes nothing. */
@Controller
class SupervisedCasesController {

    private final Scope.Scopes scopes;
    private final CaseFacts facts;
    private final CaseDirectory cases;
    private final Names names;
    private final Times times;
    private final MessageSource messages;
    private final Clock clock;
    private final ZoneId zone;

    SupervisedCasesController(
            Scope.Scopes scopes,
            CaseFacts facts,
            CaseDirectory cases,
            Names names,
            Times times,
            MessageSource messages,
            Clock clock,
            ZoneId zone) {
        this.scopes = scopes;
        this.facts = facts;
        this.cases = cases;
        this.names = names;
        this.times = times;
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/supervision/cases")
    String behind(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(required = false) @Nullable String counted,
            Question.Asked asked,
            Pageable page,
            Model model) {
        Question question = names.settle(asked.read(scopes.of(who), LocalDate.ofInstant(clock.instant(), zone)));
        Counted what = Params.constant(Counted.class, counted, Counted.RECEIVED);
        model.addAttribute("question", question);
        model.addAttribute("counted", what);
        model.addAttribute("everyCounted", Counted.values());
        model.addAttribute("cases", facts.behind(what, question.selection(), page));
        model.addAttribute("names", names);
        model.addAttribute("now", clock.instant());
        model.addAttribute("times", times);
        return "supervision/cases";
    }

    @GetMapping("/supervision/cases.csv")
    void behindAsCsv(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(required = false) @Nullable String counted,
            Question.Asked asked,
            HttpServletResponse response,
            Locale locale) {
        Question question = names.settle(asked.read(scopes.of(who), LocalDate.ofInstant(clock.instant(), zone)));
        Counted what = Params.constant(Counted.class, counted, Counted.RECEIVED);
        Instant now = clock.instant();
        CsvFile file = CsvFile.download(
                response,
                "cases-" + question.period().from() + "-" + question.period().to() + ".csv",
                Stream.of(
                                "number",
                                "item",
                                "item-code",
                                "type",
                                "center",
                                "department",
                                "status",
                                "received",
                                "accepted",
                                "promised-due",
                                "completed",
                                "late")
                        .map(column -> say("supervision.cases." + column, locale))
                        .toList());
        facts.eachBehind(
                what,
                question.selection(),
                fact -> file.row(List.of(
                        fact.number(),
                        names.item(fact.item()),
                        fact.item().value(),
                        say("CaseType." + fact.type(), locale),
                        names.center(fact.center()),
                        names.department(fact.department()),
                        say("CaseStatus." + fact.status(), locale),
                        fact.receivedOn().toString(),
                        text(fact.acceptedOn()),
                        fact.promisedDueAt() == null ? "" : times.minutes(fact.promisedDueAt()),
                        fact.completedAt() == null ? "" : times.minutes(fact.completedAt()),
                        fact.isLate(now) ? say("supervision.cases.is-late", locale) : "")));
    }

    @GetMapping("/supervision/cases/{id}")
    String one(@AuthenticationPrincipal SignedIn who, @PathVariable String id, Locale locale, Model model) {
        Scope scope = scopes.of(who);
        CaseId caseId = readId(id);
        FactRow fact = Params.orNotFound(facts.find(caseId, scope.ids()).orElse(null));
        model.addAttribute("fact", fact);
        model.addAttribute(
                "trail",
                cases.trail(caseId).stream()
                        .map(act -> act.in(locale, messages))
                        .toList());
        model.addAttribute("names", names);
        model.addAttribute("now", clock.instant());
        model.addAttribute("times", times);
        return "supervision/case";
    }

    @GetMapping("/supervision/cases/{id}/clock")
    String clock(@AuthenticationPrincipal SignedIn who, @PathVariable String id, Locale locale, Model model) {
        CaseId caseId = readId(id);
        Params.orNotFound(facts.find(caseId, scopes.of(who).ids()).orElse(null));
        model.addAttribute(
                "sheet", Params.orNotFound(cases.clock(caseId, locale).orElse(null)));
        model.addAttribute("back", "/supervision/cases/" + caseId);
        return "casework/course/clock";
    }

    private static CaseId readId(String text) {
        try {
            return CaseId.of(text);
        } catch (IllegalArgumentException notOne) {
            return Params.orNotFound(null);
        }
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
