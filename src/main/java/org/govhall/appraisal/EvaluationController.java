package org.govhall.appraisal;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.FormRefusals;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.sheet.CsvFile;
import org.govhall.sheet.Lots;
import org.govhall.sheet.XlsxFile;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 季度考评: a supervisor marks who of the window staff is excellent, and publishes it once. */
@Controller
class EvaluationController {

    private static final String ROOT = "/appraisal/rounds";
    private static final int QUARTERS = 5;
    private static final List<String> COLUMNS = List.of("quarter", "officer", "center", "department", "result");

    private final EvaluationDesk desk;
    private final WindowStaff staff;
    private final AppraisalScope.AppraisalScopes scopes;
    private final OrganizationDirectory organization;
    private final AppraisalWords words;
    private final MessageSource messages;

    EvaluationController(
            EvaluationDesk desk,
            WindowStaff staff,
            AppraisalScope.AppraisalScopes scopes,
            OrganizationDirectory organization,
            AppraisalWords words,
            MessageSource messages) {
        this.desk = desk;
        this.staff = staff;
        this.scopes = scopes;
        this.organization = organization;
        this.words = words;
        this.messages = messages;
    }

    @GetMapping(ROOT)
    String list(@AuthenticationPrincipal SignedIn who, @PageableDefault(size = 20) Pageable page, Model model) {
        model.addAttribute("page", desk.list(scopes.asSupervisor(who).centers(), page));
        model.addAttribute("words", words);
        return "appraisal/rounds";
    }

    @GetMapping(ROOT + "/new")
    String form(@AuthenticationPrincipal SignedIn who, Model model) {
        AppraisalScope scope = scopes.asSupervisor(who);
        Quarter last = Quarter.of(desk.today()).before();
        model.addAttribute("form", new NewEvaluationForm(scope.self().center().toString(), last.toString()));
        return newPage(scope, model);
    }

    @PostMapping(ROOT + "/new")
    String open(
            @AuthenticationPrincipal SignedIn who,
            @Valid @ModelAttribute("form") NewEvaluationForm form,
            BindingResult errors,
            RedirectAttributes flash,
            Model model) {
        AppraisalScope scope = scopes.asSupervisor(who);
        if (!errors.hasErrors()) {
            try {
                EvaluationRoundId id = desk.open(
                        scope,
                        AppraisalTyped.read(form.center(), CenterId::of).orElse(null),
                        AppraisalTyped.read(form.quarter(), Quarter::of)
                                .orElseThrow(() -> new Refusal("appraisal.refused.no-quarter").on("quarter")));
                flash.addFlashAttribute("notice", "appraisal.round.done.open");
                return "redirect:" + ROOT + "/" + id;
            } catch (Refusal refusal) {
                FormRefusals.tell(refusal, errors);
            }
        }
        return newPage(scope, model);
    }

    private String newPage(AppraisalScope scope, Model model) {
        model.addAttribute("centers", words.centers(scope.centers()));
        model.addAttribute(
                "quarters",
                Stream.iterate(Quarter.of(desk.today()), Quarter::before)
                        .limit(QUARTERS)
                        .map(quarter -> new AppraisalChoice(quarter.toString(), quarter.toString(), ""))
                        .toList());
        return "appraisal/round-new";
    }

    @GetMapping(ROOT + "/{id}")
    String one(@PathVariable String id, @AuthenticationPrincipal SignedIn who, Model model) {
        EvaluationRoundView round = round(scopes.asSupervisor(who), id);
        model.addAttribute("form", EvaluationForm.of(round));
        return page(round, model);
    }

    @PostMapping(ROOT + "/{id}")
    String mark(
            @PathVariable String id,
            @AuthenticationPrincipal SignedIn who,
            @ModelAttribute("form") EvaluationForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        AppraisalScope scope = scopes.asSupervisor(who);
        EvaluationRoundView round = round(scope, id);
        try {
            desk.mark(scope, round.id(), seen(form), AppraisalTyped.officers(form.present()));
        } catch (Refusal refusal) {
            tell(refusal, errors, response);
            return page(round, model);
        }
        flash.addFlashAttribute("notice", "appraisal.round.done.mark");
        return "redirect:" + ROOT + "/" + round.id();
    }

    @GetMapping(ROOT + "/{id}/publish")
    String confirm(@PathVariable String id, @AuthenticationPrincipal SignedIn who, Model model) {
        EvaluationRoundView round = round(scopes.asSupervisor(who), id);
        AppraisalTyped.found(round.isPublished() ? null : round);
        model.addAttribute("form", EvaluationForm.of(round));
        return publishPage(round, model);
    }

    @PostMapping(ROOT + "/{id}/publish")
    String publish(
            @PathVariable String id,
            @AuthenticationPrincipal SignedIn who,
            @ModelAttribute("form") EvaluationForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        AppraisalScope scope = scopes.asSupervisor(who);
        EvaluationRoundView round = round(scope, id);
        try {
            desk.publish(scope, round.id(), seen(form));
        } catch (Refusal refusal) {
            tell(refusal, errors, response);
            return publishPage(round, model);
        }
        flash.addFlashAttribute("notice", "appraisal.round.done.publish");
        return "redirect:" + ROOT + "/" + round.id();
    }

    private static long seen(EvaluationForm form) {
        return form.version() == null ? -1 : form.version();
    }

    private static void tell(Refusal refusal, BindingResult errors, HttpServletResponse response) {
        if (refusal.messageKey().equals(TrainingDesk.CHANGED)) {
            response.setStatus(HttpStatus.CONFLICT.value());
        }
        FormRefusals.tell(refusal, errors);
    }

    private String page(EvaluationRoundView round, Model model) {
        told(round, model);
        model.addAttribute("people", people(round));
        if (round.isPublished()) {
            model.addAttribute(
                    "members",
                    desk.members(round.id()).stream()
                            .sorted(Comparator.comparing((EvaluationDesk.Evaluated one) -> !one.excellent())
                                    .thenComparing(one -> words.officer(one.officer())))
                            .toList());
        }
        return "appraisal/round";
    }

    private String publishPage(EvaluationRoundView round, Model model) {
        told(round, model);
        return "appraisal/publish";
    }

    private void told(EvaluationRoundView round, Model model) {
        Set<OfficerId> now = staff.idsOf(round.center());
        model.addAttribute("round", round);
        model.addAttribute("staff", now.size());
        model.addAttribute(
                "excellent", round.excellent().stream().filter(now::contains).count());
        model.addAttribute("fewest", EvaluationRound.fewest(now.size()));
        model.addAttribute("words", words);
    }

    private List<AppraisalChoice> people(EvaluationRoundView round) {
        return staff.of(Set.of(round.center())).stream()
                .map(member -> new AppraisalChoice(
                        member.officer().toString(), member.name(), words.windows(member.officer())))
                .toList();
    }

    private EvaluationRoundView round(AppraisalScope scope, String id) {
        return AppraisalTyped.found(AppraisalTyped.read(id, EvaluationRoundId::of)
                .flatMap(known -> desk.find(scope, known))
                .orElse(null));
    }

    // ---- those behind the figure

    @GetMapping("/appraisal/evaluated")
    String behind(
            @AuthenticationPrincipal SignedIn who,
            AppraisalAsked asked,
            @PageableDefault(size = 20) Pageable page,
            Model model) {
        AppraisalScope scope = scopes.asSupervisor(who);
        AppraisalAsked.Filter filter = asked.read(scope, organization, desk.today());
        model.addAttribute("asked", asked);
        model.addAttribute("filter", filter);
        model.addAttribute("counted", counted(asked));
        model.addAttribute("counts", EvaluationCount.values());
        model.addAttribute("centers", words.centers(scope.centers()));
        model.addAttribute("page", desk.behind(counted(asked), filter, page));
        model.addAttribute("words", words);
        return "appraisal/evaluated";
    }

    @GetMapping("/appraisal/evaluated.csv")
    void csv(@AuthenticationPrincipal SignedIn who, AppraisalAsked asked, HttpServletResponse response, Locale locale) {
        AppraisalAsked.Filter filter = asked.read(scopes.asSupervisor(who), organization, desk.today());
        CsvFile file = CsvFile.download(response, "evaluated.csv", header(locale));
        Lots.each(lot -> desk.behind(counted(asked), filter, lot), row -> file.row(cells(row, locale)));
    }

    @GetMapping("/appraisal/evaluated.xlsx")
    void xlsx(
            @AuthenticationPrincipal SignedIn who, AppraisalAsked asked, HttpServletResponse response, Locale locale) {
        AppraisalAsked.Filter filter = asked.read(scopes.asSupervisor(who), organization, desk.today());
        try (XlsxFile file = new XlsxFile()) {
            file.sheet(say("appraisal.evaluated.title", locale), header(locale));
            Lots.each(lot -> desk.behind(counted(asked), filter, lot), row -> file.row(cells(row, locale)));
            file.download(response, "evaluated.xlsx");
        }
    }

    private static EvaluationCount counted(AppraisalAsked asked) {
        return AppraisalTyped.constant(EvaluationCount.class, asked.counted()).orElse(EvaluationCount.EVALUATED);
    }

    private List<String> header(Locale locale) {
        return COLUMNS.stream()
                .map(column -> say("appraisal.evaluated." + column, locale))
                .toList();
    }

    private List<String> cells(EvaluationDesk.Evaluated row, Locale locale) {
        return List.of(
                row.quarter().toString(),
                words.officer(row.officer()),
                words.center(row.center()),
                row.department() == null ? "" : words.department(row.department()),
                row.excellent() ? say("appraisal.excellent", locale) : "");
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
