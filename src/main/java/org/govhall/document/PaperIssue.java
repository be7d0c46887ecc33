package org.govhall.document;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.govhall.applicant.Applicants;
import org.govhall.applicant.Person;
import org.govhall.casework.CaseAccepted;
import org.govhall.casework.CaseCompleted;
import org.govhall.casework.CaseDelivered;
import org.govhall.casework.CaseDirectory;
import org.govhall.casework.CaseEnded;
import org.govhall.casework.CaseId;
import org.govhall.casework.CaseReceived;
import org.govhall.casework.CaseRecord;
import org.govhall.casework.CaseStatus;
import org.govhall.casework.DeadlineExtended;
import org.govhall.casework.ExtensionView;
import org.govhall.casework.HearingAnnounced;
import org.govhall.casework.NonAcceptance;
import org.govhall.casework.ProcedureAnnounced;
import org.govhall.casework.ProcedureProlonged;
import org.govhall.casework.ProcedureView;
import org.govhall.casework.SupplementRequested;
import org.govhall.catalog.Catalog;
import org.govhall.catalog.RevisionView;
import org.govhall.document.PaperComposer.Occasion;
import org.govhall.organization.DepartmentView;
import org.govhall.organization.LetterView;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.Power;
import org.govhall.payment.FeeDirectory;
import org.govhall.payment.FeeNoticeView;
import org.govhall.payment.FeeNoticed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Issues the paper of an act within the transaction of the act: both stand or fall together. What the paper says, the
 * version of its template and the hash of both are stored then, by one insert; drawing it waits until somebody opens it.
 */
@Component
class PaperIssue {

    /** Notices about one procedure are numbered within it: the first, and each by which it was prolonged. */
    private static final int NOTICES_PER_PROCEDURE = 100;

    private final CaseDirectory cases;
    private final Catalog catalog;
    private final OrganizationDirectory organization;
    private final Applicants applicants;
    private final FeeDirectory fees;
    private final PaperComposer composer;
    private final Papers papers;
    private final JsonMapper json;
    private final Clock clock;
    private final ZoneId zone;

    PaperIssue(
            CaseDirectory cases,
            Catalog catalog,
            OrganizationDirectory organization,
            Applicants applicants,
            FeeDirectory fees,
            PaperComposer composer,
            Papers papers,
            JsonMapper json,
            Clock clock,
            ZoneId zone) {
        this.cases = cases;
        this.catalog = catalog;
        this.organization = organization;
        this.applicants = applicants;
        this.fees = fees;
        this.composer = composer;
        this.papers = papers;
        this.json = json;
        this.clock = clock;
        this.zone = zone;
    }

    @EventListener
    public void on(CaseReceived event) {
        issue(event.caseId(), PaperKind.RECEIPT, 1, on -> composer.receipt(on, cases.materials(event.caseId())));
        CaseRecord received = record(event.caseId());
        if (received.handlerName() != null) {
            Person agent = applicants.handler(received.applicant());
            papers.save(paper(event.caseId(), PaperKind.ENTRUSTMENT, 1, composer::entrustment)
                    .naming(agent));
        }
    }

    @EventListener
    public void on(CaseAccepted event) {
        issue(event.caseId(), PaperKind.ACCEPTANCE, 1, on -> composer.acceptance(on, cases.materials(event.caseId())));
    }

    @EventListener
    public void on(SupplementRequested event) {
        List<CaseRecord.Notice> notices = record(event.caseId()).notices();
        CaseRecord.Notice last = notices.get(notices.size() - 1);
        issue(event.caseId(), PaperKind.SUPPLEMENT, notices.size(), on -> composer.supplement(on, last));
    }

    @EventListener
    public void on(CaseEnded event) {
        if (event.status() == CaseStatus.WITHDRAWN) {
            issue(event.caseId(), PaperKind.WITHDRAWAL, 1, composer::withdrawal);
        } else if (event.status() == CaseStatus.TERMINATED) {
            issue(event.caseId(), PaperKind.TERMINATION, 1, composer::termination);
        } else if (record(event.caseId()).nonAcceptance() == NonAcceptance.NOT_NEEDED) {
            issue(event.caseId(), PaperKind.NOT_NEEDED, 1, composer::notNeeded);
        } else {
            issue(event.caseId(), PaperKind.NOT_COMPETENT, 1, composer::notCompetent);
        }
    }

    @EventListener
    public void on(CaseCompleted event) {
        if (event.granted()) {
            issue(event.caseId(), PaperKind.GRANT, 1, composer::grant);
        } else {
            issue(event.caseId(), PaperKind.DENIAL, 1, composer::denial);
        }
    }

    @EventListener
    public void on(CaseDelivered event) {
        List<PaperView> delivered = papers.findByCaseIdOrderByIssuedAtDesc(event.caseId()).stream()
                .map(Paper::toView)
                .filter(paper -> paper.kind() == PaperKind.GRANT || paper.kind() == PaperKind.DENIAL)
                .toList();
        issue(event.caseId(), PaperKind.DELIVERY, 1, on -> composer.delivery(on, delivered));
    }

    @EventListener
    public void on(ProcedureAnnounced event) {
        ProcedureView procedure = procedure(event.caseId(), event.procedure());
        if (procedure.waitsForARequest()) {
            issue(
                    event.caseId(),
                    PaperKind.HEARING_RIGHTS,
                    procedure.ordinal(),
                    on -> composer.hearingRights(on, procedure));
        } else {
            tell(event.caseId(), procedure);
        }
    }

    @EventListener
    public void on(ProcedureProlonged event) {
        tell(event.caseId(), procedure(event.caseId(), event.procedure()));
    }

    @EventListener
    public void on(HearingAnnounced event) {
        ProcedureView procedure = procedure(event.caseId(), event.procedure());
        issue(
                event.caseId(),
                PaperKind.HEARING_NOTICE,
                procedure.ordinal(),
                on -> composer.hearingNotice(on, procedure));
    }

    @EventListener
    public void on(DeadlineExtended event) {
        List<ExtensionView> all = cases.extensions(event.caseId());
        ExtensionView granted = all.get(all.size() - 1);
        issue(
                event.caseId(),
                PaperKind.EXTENSION,
                granted.ordinal(),
                on -> composer.extension(on, granted, event.dueBefore()));
    }

    @EventListener
    public void on(FeeNoticed event) {
        FeeNoticeView fee = fees.notice(event.noticeId()).orElseThrow();
        issue(event.caseId(), PaperKind.FEE, fee.ordinal(), on -> composer.fee(on, fee));
    }

    private void tell(CaseId id, ProcedureView procedure) {
        int which = (procedure.ordinal() - 1) * NOTICES_PER_PROCEDURE
                + procedure.notices().size();
        issue(
                id,
                PaperKind.PROCEDURE,
                which,
                on -> composer.procedure(
                        on,
                        procedure,
                        cases.promisedDueAsTold(id, procedure.ordinal()).orElse(null)));
    }

    private void issue(CaseId id, PaperKind kind, int ordinal, Function<Occasion, PaperText> words) {
        papers.save(paper(id, kind, ordinal, words));
    }

    private Paper paper(CaseId id, PaperKind kind, int ordinal, Function<Occasion, PaperText> words) {
        CaseRecord of = record(id);
        RevisionView item = catalog.revision(of.revision());
        Instant now = clock.instant();
        LocalDate today = now.atZone(zone).toLocalDate();
        DepartmentView department = organization.department(of.department());
        LetterView seal = kind.isOfTheOrgan() ? seal(of, item, kind, now).orElse(null) : null;
        PaperText text = words.apply(new Occasion(of, item, seal == null ? null : department.name(), now));
        return new Paper(
                of,
                item.itemCode(),
                kind,
                ordinal,
                PaperNumber.of(
                        organization.regionName(department.regionCode()),
                        department.shortName(),
                        kind,
                        today.getYear(),
                        of.number(),
                        ordinal),
                now,
                today,
                json.writeValueAsString(text),
                text.seal(),
                seal);
    }

    /**
     * The letter that lets the window use the special seal for this item at this instant. A decision is sealed where it
     * was completed under that power, and not otherwise.
     */
    private Optional<LetterView> seal(CaseRecord of, RevisionView item, PaperKind kind, Instant now) {
        if ((kind == PaperKind.GRANT || kind == PaperKind.DENIAL) && !of.sealed()) {
            return Optional.empty();
        }
        return organization.chiefRepresentative(of.window()).stream()
                .flatMap(chief -> organization.lettersOf(chief.id()).stream())
                .filter(letter -> letter.department().equals(of.department())
                        && letter.grants(Power.SEAL_USE, item.itemCode(), now, zone))
                .findFirst();
    }

    private ProcedureView procedure(CaseId id, int ordinal) {
        return cases.procedures(id).stream()
                .filter(procedure -> procedure.ordinal() == ordinal)
                .findFirst()
                .orElseThrow();
    }

    private CaseRecord record(CaseId id) {
        return cases.record(id).orElseThrow();
    }
}
