package org.govhall.casework;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.govhall.applicant.ApplicantId;
import org.govhall.applicant.ApplicantKind;
import org.govhall.applicant.Applicants;
import org.govhall.applicant.Party;
import org.govhall.catalog.Catalog;
import org.govhall.catalog.RevisionView;
import org.govhall.catalog.Situations;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.FormRefusals;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.organization.WindowId;
import org.govhall.organization.WindowView;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Registers the application of somebody who stands at the counter. */
@Controller
@RequestMapping("/desk/register")
class CounterController {

    private static final String PAGE = "casework/desk/register";

    private final CounterItems items;
    private final DeskCases cases;
    private final WindowIntake intake;
    private final Applicants applicants;
    private final Catalog catalog;
    private final HallTime time;
    private final MessageSource messages;

    CounterController(
            CounterItems items,
            DeskCases cases,
            WindowIntake intake,
            Applicants applicants,
            Catalog catalog,
            HallTime time,
            MessageSource messages) {
        this.items = items;
        this.cases = cases;
        this.intake = intake;
        this.applicants = applicants;
        this.catalog = catalog;
        this.time = time;
        this.messages = messages;
    }

    @GetMapping
    String choose(@RequestParam(defaultValue = "") String q, @AuthenticationPrincipal SignedIn who, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("answer", items.find(q, who.accountId()));
        model.addAttribute("several", cases.windows(who.accountId()).size() > 1);
        return "casework/desk/register-item";
    }

    @GetMapping("/{code}")
    String form(
            @PathVariable ItemCode code,
            @RequestParam WindowId window,
            @RequestParam(required = false) @Nullable ApplicantKind kind,
            @AuthenticationPrincipal SignedIn who,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        String closed = closed(code, flash);
        if (closed != null) {
            return closed;
        }
        RevisionView item = item(code);
        ApplicantKind chosen = kind != null ? kind : kinds(item).get(0);
        model.addAttribute("form", CounterForm.blank(chosen));
        return show(item, (CounterForm) Objects.requireNonNull(model.getAttribute("form")), window, who, locale, model);
    }

    /** Shows the materials that the answers leave; nothing that was typed is lost, and nothing is judged yet. */
    @PostMapping(path = "/{code}", params = "narrow")
    String narrow(
            @PathVariable ItemCode code,
            @RequestParam WindowId window,
            @ModelAttribute("form") CounterForm form,
            @AuthenticationPrincipal SignedIn who,
            Locale locale,
            Model model) {
        return show(item(code), form, window, who, locale, model);
    }

    @PostMapping("/{code}")
    String register(
            @PathVariable ItemCode code,
            @RequestParam WindowId window,
            @Valid @ModelAttribute("form") CounterForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        String closed = closed(code, flash);
        if (closed != null) {
            return closed;
        }
        RevisionView item = item(code);
        String page = show(item, form, window, who, locale, model);
        if (!Situations.of(item).isAnswered(form.chosen())) {
            errors.rejectValue("choices", "casework.refused.situation-open");
        }
        Party party = form.readParty(time.today(), errors);
        AgentAtCounter agent = form.readAgent(time.today(), errors);
        if (errors.hasErrors() || party == null) {
            return page;
        }
        try {
            return "redirect:/desk/cases/" + registered(code, window, party, agent, form, who) + "/receipt";
        } catch (Refusal refusal) {
            boolean aboutName = refusal.messageKey().equals("applicant.refused.counter.name");
            FormRefusals.tell(aboutName ? refusal.on("name") : refusal, errors);
            return page;
        }
    }

    /** Leads back to the choice of an item, with the decision that closed this one; null when it is open. */
    private @Nullable String closed(ItemCode code, RedirectAttributes flash) {
        try {
            items.mustBeOpen(code);
            return null;
        } catch (Refusal refusal) {
            flash.addFlashAttribute("problem", refusal.messageKey());
            flash.addFlashAttribute("problemArgs", refusal.getArguments());
            return "redirect:/desk/register?q=" + code;
        }
    }

    /** Sent twice, the form finds the case that it made before, also when both arrive at the same moment. */
    private CaseId registered(
            ItemCode code,
            WindowId window,
            Party party,
            @Nullable AgentAtCounter agent,
            CounterForm form,
            SignedIn who) {
        String token = Objects.requireNonNullElse(form.token(), "");
        Refusal.unless(!token.isBlank(), "casework.desk.register.token");
        return cases.registeredWith(token).orElseGet(() -> {
            ApplicantId applicant = applicants.recordAtCounter(party, agent == null);
            try {
                return intake.register(
                        window,
                        code,
                        applicant,
                        form.subjectOrNull(),
                        form.chosen(),
                        form.materials(),
                        agent,
                        token,
                        who.accountId());
            } catch (DataIntegrityViolationException e) {
                return cases.registeredWith(token).orElseThrow(() -> e);
            }
        });
    }

    private String show(
            RevisionView item, CounterForm form, WindowId window, SignedIn who, Locale locale, Model model) {
        WindowView here = items.window(window, item.itemCode(), who.accountId())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("item", item);
        Situations situations = Situations.of(item);
        model.addAttribute("questions", situations.questions());
        model.addAttribute("materials", situations.materials(form.chosen()));
        model.addAttribute("window", here);
        model.addAttribute(
                "kinds",
                kinds(item).stream()
                        .map(kind -> new StaffOption(
                                kind.name(), messages.getMessage("ApplicantKind." + kind.name(), null, locale)))
                        .toList());
        return PAGE;
    }

    private RevisionView item(ItemCode code) {
        return catalog.guide(code, time.today()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static List<ApplicantKind> kinds(RevisionView item) {
        return item.applicantKinds().stream()
                .sorted()
                .map(kind -> ApplicantKind.valueOf(kind.name()))
                .toList();
    }
}
