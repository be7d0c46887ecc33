package org.govhall.casework;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.govhall.applicant.Applicants;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.server.ResponseStatusException;

/** What the case pages of both roles have in common: show the case, take an act, show why it was refused. */
@Component
class CaseActs {

    private final DeskCases cases;
    private final CasePages pages;
    private final Applicants applicants;
    private final MessageSource messages;
    private final List<CasePapers> papers;
    private final List<CaseCharges> charges;

    CaseActs(
            DeskCases cases,
            CasePages pages,
            Applicants applicants,
            MessageSource messages,
            List<CasePapers> papers,
            List<CaseCharges> charges) {
        this.cases = cases;
        this.pages = pages;
        this.applicants = applicants;
        this.messages = messages;
        this.papers = papers;
        this.charges = charges;
    }

    /** Puts the case into the model; the forms that were not sent are filled from it. */
    CasePage show(CaseVisit visit) {
        CasePage page = pages.of(visit.id(), visit.role(), visit.account(), visit.locale());
        Model model = visit.model();
        model.addAttribute("case", page);
        model.addAttribute(
                "papers",
                papers.stream().flatMap(one -> one.of(visit.id()).stream()).toList());
        CaseCharges.Look look = new CaseCharges.Look(
                visit.id(),
                page.dossier().item(),
                page.view().status(),
                Objects.requireNonNull(page.view().window(), "a case in the hall has a window"),
                visit.account(),
                visit.role().root());
        model.addAttribute(
                "charges",
                charges.stream().flatMap(one -> one.onDesk(look).stream()).toList());
        model.addAttribute("stuck", formWithErrors(model));
        visit.offer("checks", ChecksForm.of(page));
        visit.offer("supplement", new SupplementForm(page.view().version(), null));
        visit.offer("opinion", OpinionForm.of(page));
        visit.offer("completion", VersionForm.of(page));
        visit.offer("taking", VersionForm.of(page));
        visit.offer("reveal", new RevealForm(null));
        model.addAttribute("reasons", StaffOption.of(DefectReason.class, messages, visit.locale()));
        model.addAttribute("verdicts", new Verdict[] {Verdict.CONFORMING, Verdict.DEFECTIVE});
        return page;
    }

    /** Some constants of an enum as the choices of a form. */
    <E extends Enum<E>> void offerChoices(CaseVisit visit, String name, Set<E> constants) {
        visit.model().addAttribute(name, StaffOption.of(constants, messages, visit.locale()));
    }

    /** The constants of an enum as the choices of a form. */
    <E extends Enum<E>> void offerChoices(CaseVisit visit, String name, Class<E> constants) {
        visit.model().addAttribute(name, StaffOption.of(constants, messages, visit.locale()));
    }

    /** The same, but only some of them. */
    <E extends Enum<E>> void offerChoices(CaseVisit visit, String name, Set<E> constants, Class<E> type) {
        visit.model()
                .addAttribute(
                        name,
                        StaffOption.of(type, messages, visit.locale()).stream()
                                .filter(option -> constants.contains(Enum.valueOf(type, option.value())))
                                .toList());
    }

    /**
     * Takes an act unless the form is wrong already.
     *
     * @param version the version of the case that the sender of the form saw
     * @param done what is said afterwards, on the page of the case
     * @param again the page of the form, which shows what was wrong and keeps what was typed
     * @return where to go, or the view of {@code again}
     * @throws NoSuchCase when the case is not there, or not this official's
     */
    String take(
            CaseVisit visit,
            @Nullable Long version,
            BindingResult errors,
            Consumer<CaseRef> act,
            String done,
            Function<CaseVisit, String> again) {
        return take(visit, version, errors, act, () -> visit.done(done), again);
    }

    /** As above, going somewhere else afterwards. */
    String take(
            CaseVisit visit,
            @Nullable Long version,
            BindingResult errors,
            Consumer<CaseRef> act,
            Supplier<String> done,
            Function<CaseVisit, String> again) {
        CaseRef ref = seen(visit.id(), version);
        cases.mustSee(visit.id(), visit.account());
        return RefusalErrors.passes(errors, () -> act.accept(ref)) ? done.get() : again.apply(visit);
    }

    /** The case as the sender of a form saw it; a form that does not say so is none of ours. */
    private static CaseRef seen(CaseId id, @Nullable Long version) {
        if (version == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return new CaseRef(id, version);
    }

    /** Shows once, in this answer only, who the applicant is in full; who saw it and why is written down. */
    void reveal(CaseVisit visit, RevealForm form, BindingResult errors) {
        CasePage page = show(visit);
        if (errors.hasErrors()) {
            return;
        }
        String purpose =
                page.number() + " " + Objects.requireNonNull(form.purpose()).strip();
        visit.model()
                .addAttribute(
                        "inFull",
                        pages.inFull(
                                applicants.reveal(page.view().applicant(), visit.account(), purpose), visit.locale()));
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
}
