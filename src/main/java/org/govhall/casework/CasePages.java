package org.govhall.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govhall.applicant.ApplicantView;
import org.govhall.applicant.ContactData;
import org.govhall.applicant.Organization;
import org.govhall.applicant.Party;
import org.govhall.calendar.DayReason;
import org.govhall.calendar.LegalPeriod;
import org.govhall.calendar.PeriodUnit;
import org.govhall.casework.CasePage.Chain;
import org.govhall.casework.CasePage.Fact;
import org.govhall.casework.CasePage.MaterialLine;
import org.govhall.casework.CasePage.StepLine;
import org.govhall.casework.CasePage.Strip;
import org.govhall.casework.CasePage.StripBox;
import org.govhall.casework.CasePage.TrailLine;
import org.govhall.catalog.MaterialId;
import org.govhall.catalog.MaterialView;
import org.govhall.catalog.RevisionView;
import org.govhall.identity.AccountId;
import org.govhall.organization.LetterId;
import org.govhall.organization.LetterReaders;
import org.govhall.organization.LetterView;
import org.govhall.organization.Mandate;
import org.govhall.organization.OfficerId;
import org.govhall.organization.Power;
import org.govhall.schedule.DayWords;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a case into words for the pages of the hall. */
@Component
class CasePages {

    private final DeskCases cases;
    private final MessageSource messages;
    private final HallTime time;
    private final LetterReaders readers;

    CasePages(DeskCases cases, MessageSource messages, HallTime time, LetterReaders readers) {
        this.cases = cases;
        this.messages = messages;
        this.time = time;
        this.readers = readers;
    }

    /** @throws NoSuchCase when it is not there, or not this official's */
    CasePage of(CaseId id, DeskRole role, AccountId account, Locale locale) {
        Dossier dossier = cases.dossier(id, role, account);
        return new Words(locale, readers.readableBy(account)).page(dossier, role);
    }

    /** Everything about an applicant in full, once it has been revealed. */
    List<Fact> inFull(ContactData contact, Locale locale) {
        return new Words(locale, letter -> false).inFull(contact);
    }

    /** What is said, in one language. */
    private final class Words {

        private final Locale locale;
        private final Predicate<LetterId> mayOpenLetter;

        Words(Locale locale, Predicate<LetterId> mayOpenLetter) {
            this.locale = locale;
            this.mayOpenLetter = mayOpenLetter;
        }

        CasePage page(Dossier dossier, DeskRole role) {
            CaseView view = dossier.view();
            List<MaterialLine> materials = materials(dossier);
            Power power = power(dossier);
            return new CasePage(
                    dossier,
                    role.root(),
                    Objects.requireNonNullElse(view.number(), ""),
                    dossier.item().name(),
                    urgency(dossier),
                    time.minute(view.receivedAt()),
                    view.noticeDueAt() == null ? null : time.date(view.noticeDueAt()),
                    place(dossier),
                    proposer(dossier),
                    steps(dossier),
                    strip(dossier),
                    materials,
                    summary(materials),
                    applicant(dossier.applicant(), dossier.view().agentName()),
                    facts(dossier),
                    view.trail().stream().map(this::trail).toList(),
                    chain(dossier),
                    dossier.hindrances().stream()
                            .map(hindrance -> say(
                                    "casework.case.hindered",
                                    say("Act." + hindrance.act().name()),
                                    messages.getMessage(hindrance.why(), locale)))
                            .toList(),
                    right(dossier),
                    power == null ? null : say("Power." + power.name()));
        }

        private @Nullable String proposer(Dossier dossier) {
            Proposal proposal = dossier.view().proposal();
            if (proposal == null) {
                return null;
            }
            return proposal.by() == null
                    ? say("casework.reform.system")
                    : dossier.officers().get(proposal.by());
        }

        private @Nullable Power power(Dossier dossier) {
            if (dossier.mandate() != null) {
                return dossier.mandate().power();
            }
            return dossier.duty() == null
                    ? null
                    : ServiceCase.powerToReview(dossier.view().caseType());
        }

        /** By what right the viewer would decide: a letter, or a duty day. */
        private @Nullable String right(Dossier dossier) {
            if (dossier.mandate() != null) {
                return letter(dossier.mandate(), dossier);
            }
            return dossier.duty() == null
                    ? null
                    : say("casework.case.duty", dossier.duty().day());
        }

        private @Nullable String letter(Mandate mandate, Dossier dossier) {
            String until = dossier.window() == null
                    ? ""
                    : cases.letter(mandate, dossier.window().id())
                            .map(LetterView::validUntil)
                            .map(Objects::toString)
                            .orElse("");
            return say("casework.case.letter", mandate.letterNumber(), until);
        }

        private Urgency urgency(Dossier dossier) {
            if (dossier.view().isDeliveryLate(time.now())) {
                return Urgency.LATE_DELIVERY;
            }
            TimeSheet sheet = dossier.sheet() != null ? dossier.sheet() : dossier.notice();
            if (sheet == null) {
                return Urgency.CALM;
            }
            boolean open = dossier.notice() != null || dossier.view().status().isOnTheClock();
            if (!open && !sheet.overdue()) {
                return Urgency.CALM;
            }
            return Urgency.of(
                    sheet.pastLaw(),
                    sheet.overdue(),
                    sheet.daysLeft(),
                    sheet.promised().countedDays());
        }

        private List<StepLine> steps(Dossier dossier) {
            CaseView view = dossier.view();
            OfficerId[] who = {view.acceptedBy(), view.reviewedBy(), view.decidedBy(), null};
            return dossier.steps().stream()
                    .map(step -> new StepLine(
                            say("Step.Name." + step.name()),
                            step.state(),
                            note(dossier, step, who[step.name().ordinal()])))
                    .toList();
        }

        private @Nullable String note(Dossier dossier, Step step, @Nullable OfficerId officer) {
            if (step.at() != null) {
                String name = officer == null ? "" : dossier.officers().getOrDefault(officer, "");
                boolean silent =
                        step.name() == Step.Name.ACCEPT && dossier.view().acceptedBySilence();
                return (time.minute(step.at()) + " " + (silent ? say("casework.case.by-silence") : name)).strip();
            }
            if (!"now".equals(step.state())) {
                return null;
            }
            return say(dossier.isViewersTurn() ? "casework.case.step.yours" : "casework.case.step.waiting");
        }

        private @Nullable Strip strip(Dossier dossier) {
            TimeSheet sheet = dossier.sheet();
            if (sheet != null) {
                boolean done =
                        dossier.view().completedAt() != null || dossier.view().endedAt() != null;
                return new Strip(
                        say("casework.case.clock"),
                        left(sheet, done),
                        say(
                                        "casework.case.clock.explained",
                                        sheet.promised().startDay(),
                                        skipped(sheet),
                                        period(LegalPeriod.workingDays(
                                                dossier.item().promised().days())),
                                        sheet.statutory() == null
                                                ? say("casework.case.clock.no-law")
                                                : say(
                                                        "casework.case.clock.law",
                                                        period(Objects.requireNonNull(
                                                                dossier.item().statutory())),
                                                        sheet.statutory().lastDay()))
                                + extended(sheet)
                                + provisional(sheet),
                        sheet.overdue(),
                        boxes(sheet));
            }
            TimeSheet notice = dossier.notice();
            NoticePeriod noticePeriod = NoticePeriod.of(dossier.item());
            return notice == null
                    ? null
                    : new Strip(
                            say("casework.case.notice"),
                            left(notice, false),
                            say(
                                            "casework.case.notice.explained",
                                            notice.promised().startDay(),
                                            skipped(notice),
                                            noticePeriod.days(),
                                            noticePeriod.law())
                                    + provisional(notice),
                            notice.overdue(),
                            boxes(notice));
        }

        /** Says that a year's schedule is still to come and may move the days. */
        private String provisional(TimeSheet sheet) {
            return sheet.promised().provisional() ? say("casework.case.clock.provisional") : "";
        }

        private String extended(TimeSheet sheet) {
            return sheet.extension() == 0 ? "" : say("casework.case.clock.extended", sheet.extension());
        }

        private String left(TimeSheet sheet, boolean done) {
            String until = time.minute(sheet.promised().at());
            if (done) {
                return say(sheet.overdue() ? "casework.case.clock.done-late" : "casework.case.clock.done", until);
            }
            if (sheet.overdue()) {
                return say("casework.case.clock.late", until);
            }
            if (sheet.standing()) {
                return say("casework.clock.standing", sheet.daysLeft(), until);
            }
            return say(
                    sheet.daysLeft() == 0 ? "casework.case.clock.today" : "casework.case.clock.left",
                    sheet.daysLeft(),
                    until);
        }

        /** The festivals and weekends that were not counted, or that there were none. */
        private String skipped(TimeSheet sheet) {
            String days = sheet.strip().stream()
                    .filter(day -> !day.counted() && day.reason() != DayReason.START_DAY)
                    .map(day -> day.name() == null
                            ? say("casework.case.clock." + day.reason().name())
                            : new DayWords(messages, locale).name(day.name()))
                    .distinct()
                    .collect(Collectors.joining(say("casework.list.comma")));
            return days.isEmpty() ? say("casework.case.clock.none-skipped") : say("casework.case.clock.skipped", days);
        }

        private String period(LegalPeriod period) {
            return period.length() == 0
                    ? say("casework.case.clock.on-the-spot")
                    : say(
                            period.unit() == PeriodUnit.WORKING_DAYS
                                    ? "casework.case.clock.working-days"
                                    : "casework.case.clock.days",
                            period.length());
        }

        private List<StripBox> boxes(TimeSheet sheet) {
            return sheet.strip().stream()
                    .map(day -> new StripBox(
                            day.date(),
                            "begin".equals(day.kind()) ? "" : day.kind(),
                            new DayWords(messages, locale).reason(day.reason(), day.name())))
                    .toList();
        }

        private List<MaterialLine> materials(Dossier dossier) {
            Map<MaterialId, MaterialView> required = dossier.item().materials().stream()
                    .collect(Collectors.toMap(MaterialView::id, Function.identity()));
            CaseView view = dossier.view();
            boolean all = view.status() == CaseStatus.RECEIVED || view.acceptedBySilence();
            return view.materials().stream()
                    .map(state -> new MaterialLine(
                            state,
                            form(required.get(state.material())),
                            source(required.get(state.material())),
                            state.files().stream()
                                    .map(dossier.files()::get)
                                    .filter(Objects::nonNull)
                                    .toList(),
                            dossier.offers(Act.CHECK) && (all || state.mayFollow())))
                    .toList();
        }

        private String form(@Nullable MaterialView material) {
            return material == null
                    ? ""
                    : say(
                            "casework.case.material.form",
                            say("MaterialForm." + material.form().name()),
                            material.count());
        }

        private String source(@Nullable MaterialView material) {
            return material == null
                    ? ""
                    : say("MaterialSource." + material.source().name());
        }

        private String summary(List<MaterialLine> materials) {
            long conforming = materials.stream()
                    .filter(line -> line.state().verdict() == Verdict.CONFORMING)
                    .count();
            return say("casework.case.materials.summary", conforming, materials.size());
        }

        private List<Fact> applicant(ApplicantView applicant, @Nullable String agentName) {
            boolean organization = applicant.isOrganization();
            List<Fact> facts = new ArrayList<>();
            facts.add(fact("casework.case.applicant.name", applicant.name()));
            facts.add(fact(
                    organization ? "casework.case.applicant.credit-code" : "casework.case.applicant.identity",
                    applicant.maskedIdentity()));
            if (applicant.handlerName() != null) {
                facts.add(fact("casework.case.applicant.handler", applicant.handlerName()));
            }
            facts.add(fact("casework.case.applicant.mobile", applicant.maskedMobile()));
            if (agentName != null) {
                facts.add(fact("casework.case.applicant.agent", agentName));
            }
            return List.copyOf(facts);
        }

        List<Fact> inFull(ContactData contact) {
            Party party = contact.party();
            List<Fact> facts = new ArrayList<>();
            facts.add(fact("casework.case.applicant.name", party.name()));
            if (party instanceof Organization organization) {
                facts.add(fact("casework.case.applicant.credit-code", party.identifier()));
                facts.add(fact("casework.case.applicant.legal-representative", organization.legalRepresentative()));
                facts.add(fact(
                        "casework.case.applicant.handler",
                        organization.handler().name()));
                facts.add(fact(
                        "casework.case.applicant.handler-identity",
                        organization.handler().identifier()));
            } else {
                facts.add(fact("casework.case.applicant.identity", party.identifier()));
            }
            facts.add(fact("casework.case.applicant.mobile", party.mobile().value()));
            if (contact.address() != null) {
                facts.add(fact("casework.case.applicant.address", contact.address()));
            }
            return List.copyOf(facts);
        }

        private List<Fact> facts(Dossier dossier) {
            CaseView view = dossier.view();
            List<Fact> facts = new ArrayList<>();
            facts.add(fact("casework.case.number", view.number()));
            facts.add(fact("casework.case.official-number", view.officialNumber()));
            facts.add(fact(
                    "casework.case.channel", say("Channel." + view.channel().name())));
            if (view.subject() != null) {
                facts.add(fact("casework.case.subject", view.subject()));
            }
            facts.add(fact("casework.case.received", time.minute(view.receivedAt())));
            facts.add(fact("casework.case.place", place(dossier)));
            facts.add(fact(
                    "casework.case.department",
                    dossier.department() == null ? "" : dossier.department().name()));
            facts.add(fact(
                    "casework.case.result",
                    view.outcome() == Outcome.DENIED
                            ? say("Outcome." + view.outcome().name())
                            : dossier.item().resultDocument()));
            add(facts, "casework.case.review-opinion", view.reviewOpinion());
            add(facts, "casework.case.decision", view.decisionText());
            add(facts, "casework.case.higher-number", view.higherDecisionNumber());
            add(facts, "casework.case.end-reason", endReason(view));
            addTime(facts, "casework.case.delivery-due", view.completedAt() == null ? null : view.deliveryDueAt());
            if (view.assignment() != null) {
                facts.add(
                        0,
                        fact(
                                "casework.case.assigned",
                                say(
                                        "casework.case.assigned.since",
                                        view.assignment().name(),
                                        time.minute(view.assignment().since()))));
            }
            if (view.delivery() != null) {
                addDelivery(facts, view.delivery());
            }
            return List.copyOf(facts);
        }

        /** The data of the receipt of delivery (送达回证). */
        private void addDelivery(List<Fact> facts, Delivery delivery) {
            facts.add(fact(
                    "casework.case.delivery-way",
                    say("DeliveryWay." + delivery.way().name())));
            if (delivery.signer() != null && delivery.relation() != null) {
                facts.add(fact(
                        "casework.case.delivery-signer",
                        delivery.signer()
                                + say(
                                        "casework.in-brackets",
                                        say("SignerRelation."
                                                + delivery.relation().name()))));
            }
            add(facts, "casework.case.delivery-tracking", delivery.trackingNumber());
            add(facts, "casework.case.delivery-address", delivery.address());
            add(facts, "casework.case.delivery-refusal", delivery.refusal());
            add(facts, "casework.case.delivery-witnesses", delivery.witnesses());
        }

        private String place(Dossier dossier) {
            return Stream.of(
                            dossier.center() == null ? "" : dossier.center().name(),
                            dossier.window() == null
                                    ? ""
                                    : dossier.window().number() + " "
                                            + dossier.window().name())
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(" · "));
        }

        /** Why it ended; for a termination with the cause of law. */
        private @Nullable String endReason(CaseView view) {
            TerminationCause cause = view.terminationCause();
            return cause == null || view.endReason() == null
                    ? view.endReason()
                    : say("TerminationCause." + cause.name()) + say("casework.colon") + view.endReason();
        }

        private void add(List<Fact> facts, String key, @Nullable String text) {
            if (text != null) {
                facts.add(fact(key, text));
            }
        }

        private void addTime(List<Fact> facts, String key, @Nullable Instant at) {
            if (at != null) {
                facts.add(fact(key, time.minute(at)));
            }
        }

        private Fact fact(String key, @Nullable String text) {
            return new Fact(say(key), text == null ? "" : text);
        }

        private TrailLine trail(TrailEntry entry) {
            return new TrailLine(
                    time.minute(entry.at()),
                    say("EventKind." + entry.kind().name()),
                    entry.actorName(),
                    right(entry),
                    letter(entry),
                    TrailNote.read(entry.kind(), entry.note(), messages, locale));
        }

        /** Leads to the letter only whom its page would not turn away. */
        private @Nullable String letter(TrailEntry entry) {
            return entry.letter() == null || !mayOpenLetter.test(entry.letter()) ? null : "/letters/" + entry.letter();
        }

        /** From the decision back to what it rests on. */
        private @Nullable Chain chain(Dossier dossier) {
            RevisionView item = dossier.item();
            List<TrailEntry> decisions = dossier.view().trail().stream()
                    .filter(entry -> entry.kind().isDecision())
                    .toList();
            if (decisions.isEmpty()) {
                return null;
            }
            TrailEntry decision = decisions.get(decisions.size() - 1);
            return new Chain(
                    say("EventKind." + decision.kind().name()),
                    time.minute(decision.at()),
                    decision.actorName(),
                    right(decision),
                    letter(decision),
                    item.documentNumber() == null
                            ? say("casework.case.chain.version.text", item.number(), item.inForceFrom())
                            : say(
                                    "casework.case.chain.version.by",
                                    item.number(),
                                    item.inForceFrom(),
                                    item.documentNumber()),
                    "/items/" + item.itemCode() + "/versions/" + item.number());
        }

        /** By what right it was done: under a letter, or by a leader on duty. */
        private @Nullable String right(TrailEntry entry) {
            if (entry.power() == null) {
                return null;
            }
            String power = say("Power." + entry.power().name());
            if (entry.letterNumber() != null) {
                return say("casework.case.trail.under", entry.letterNumber(), power);
            }
            return entry.dutyOn() == null ? null : say("casework.case.trail.on-duty", entry.dutyOn(), power);
        }

        private String say(String key, @Nullable Object... arguments) {
            return messages.getMessage(key, texts(arguments), locale);
        }

        /** Dates are spoken as they are written; numbers keep their plural forms. */
        private @Nullable Object[] texts(@Nullable Object[] arguments) {
            return Stream.of(arguments)
                    .map(argument -> argument instanceof Number ? argument : String.valueOf(argument))
                    .toArray();
        }
    }
}
