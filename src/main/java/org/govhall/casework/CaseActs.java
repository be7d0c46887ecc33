package org.govhall.casework;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.govhall.applicant.Applicants;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the case pages of both roles have in common: show the case, take an act, show why it was refused. */
@Component
class CaseActs {

    private final DeskCases cases;
    private final CasePages pages;
    private final Applicants applicants;
    private final MessageSource messages;

    CaseActs(DeskCases cases, CasePages pages, Applicants applicants, MessageSource messages) {
        this.cases = cases;
        this.pages = pages;
        this.applicants = applicants;
        this.messages = messages;
    }

    /** Puts the case into the model; the forms that were not sent are filled from it. */
    CasePage show(CaseId id, DeskRole role, SignedIn who, Locale locale, Model model) {
        CasePage page = pages.of(id, role, who.accountId(), locale);
        model.addAttribute("case", page);
        model.addAttribute("stuck", formWithErrors(model));
        offer(model, "checks", ChecksForm.of(page));
        offer(model, "delivery", DeliveryForm.of(page));
        offer(model, "supplement", new SupplementForm(page.view().version(), null));
        offer(model, "opinion", OpinionForm.of(page));
        offer(model, "completion", new VersionForm(page.view().version()));
        offer(model, "reveal", new RevealForm(null));
        model.addAttribute("reasons", StaffOption.of(DefectReason.class, messages, locale));
        model.addAttribute("verdicts", new Verdict[] {Verdict.CONFORMING, Verdict.DEFECTIVE});
        model.addAttribute("ways", StaffOption.of(DeliveryWay.class, messages, locale));
        return page;
    }

    /**
     * Takes an act unless the form is wrong already.
     *
     * @return whether it was taken; if not, the reason stands in {@code errors}
     * @throws NoSuchCase when the case is not there, or not this official's
     */
    boolean take(CaseRef ref, SignedIn who, BindingResult errors, Consumer<CaseRef> act) {
        cases.mustSee(ref.id(), who.accountId());
        if (errors.hasErrors()) {
            return false;
        }
        try {
            act.accept(ref);
            return true;
        } catch (Refusal refusal) {
            RefusalErrors.tell(refusal, errors);
            return false;
        }
    }

    /** The case as the sender of a form saw it; a form that does not say so is none of ours. */
    static CaseRef seen(CaseId id, @Nullable Long version) {
        if (version == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return new CaseRef(id, version);
    }

    /** After an act: back to the case, with a word about what was done. */
    static String done(CaseId id, DeskRole role, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:" + role.root() + "/cases/" + id;
    }

    /** Shows once, in this answer only, who the applicant is in full; who saw it and why is written down. */
    void reveal(RevealForm form, SignedIn who, BindingResult errors, Locale locale, Model model) {
        CasePage page = Objects.requireNonNull((CasePage) model.getAttribute("case"));
        if (errors.hasErrors()) {
            return;
        }
        String purpose =
                page.number() + " " + Objects.requireNonNull(form.purpose()).strip();
        model.addAttribute(
                "inFull", pages.inFull(applicants.reveal(page.view().applicant(), who.accountId(), purpose), locale));
    }

    /** The form that was refused stays on the page with what was typed, also where its act is no longer offered. */
    private static @Nullable String formWithErrors(Model model) {
        return model.asMap().values().stream()
                .filter(BindingResult.class::isInstance)
                .map(BindingResult.class::cast)
                .filter(BindingResult::hasErrors)
                .map(BindingResult::getObjectName)
                .findFirst()
                .orElse(null);
    }

    private static void offer(Model model, String name, Object form) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, form);
        }
    }
}
