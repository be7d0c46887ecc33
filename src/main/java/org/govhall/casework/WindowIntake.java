package org.govhall.casework;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.govhall.applicant.ApplicantId;
import org.govhall.applicant.Applicants;
import org.govhall.applicant.EntrustedAct;
import org.govhall.applicant.EntrustmentView;
import org.govhall.applicant.Entrustments;
import org.govhall.catalog.MaterialId;
import org.govhall.catalog.Situations;
import org.govhall.identity.AccountId;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.organization.Authorizations;
import org.govhall.organization.OfficerView;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.PostKind;
import org.govhall.organization.WindowId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What a window clerk does: register at the counter, check, accept, tell once what is missing, hand over the result. */
@Service
public class WindowIntake {

    private final CaseFile files;
    private final ServiceCases cases;
    private final Officials officials;
    private final Authorizations authorizations;
    private final OrganizationDirectory organization;
    private final Places places;
    private final Numbering numbering;
    private final Applicants applicants;
    private final Entrustments entrustments;
    private final TransactionTemplate transaction;
    private final ZoneId zone;

    WindowIntake(
            CaseFile files,
            ServiceCases cases,
            Officials officials,
            Authorizations authorizations,
            OrganizationDirectory organization,
            Places places,
            Numbering numbering,
            Applicants applicants,
            Entrustments entrustments,
            TransactionTemplate transaction,
            ZoneId zone) {
        this.files = files;
        this.cases = cases;
        this.officials = officials;
        this.authorizations = authorizations;
        this.organization = organization;
        this.places = places;
        this.numbering = numbering;
        this.applicants = applicants;
        this.entrustments = entrustments;
        this.transaction = transaction;
        this.zone = zone;
    }

    /**
     * Registers an application for an item that asks no situation questions.
     *
     * @see #register(WindowId, ItemCode, ApplicantId, String, Collection, List, AgentAtCounter, String, AccountId)
     */
    public CaseId register(
            WindowId window,
            ItemCode item,
            ApplicantId applicant,
            @Nullable String subject,
            List<MaterialId> onPaper,
            String token,
            AccountId by) {
        return register(window, item, applicant, subject, List.of(), onPaper, null, token, by);
    }

    /**
     * Registers the application of a person who stands at the counter.
     *
     * @param choices answers to the situation questions of the item, by their keys
     * @param window the window that receives; the clerk must be on post there
     * @param token one-time token of the form; sent twice, it makes one case
     * @param onPaper the materials that lie on the counter
     * @param agent who hands it in for the applicant; null where the applicant does
     * @throws Refusal when the item cannot be applied for here, the clerk is not on this post, or the agent has no letter
     *     of entrustment for it
     */
    public CaseId register(
            WindowId window,
            ItemCode item,
            ApplicantId applicant,
            @Nullable String subject,
            Collection<String> choices,
            List<MaterialId> onPaper,
            @Nullable AgentAtCounter agent,
            String token,
            AccountId by) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                CaseFile.Counter counter = files.atCounter(token, applicant);
                return counter.registered()
                        .orElseGet(() -> registerOnce(
                                window, item, applicant, subject, choices, onPaper, agent, token, by, counter));
            }));
        } catch (DataIntegrityViolationException e) {
            // the same form, sent twice at once: the other one has registered it
            return cases.findIdBySubmissionToken(token).orElseThrow(() -> e);
        }
    }

    private CaseId registerOnce(
            WindowId window,
            ItemCode item,
            ApplicantId applicant,
            @Nullable String subject,
            Collection<String> choices,
            List<MaterialId> onPaper,
            @Nullable AgentAtCounter agent,
            String token,
            AccountId by,
            CaseFile.Counter counter) {
        Instant now = files.now();
        OfficerView officer = officials.require(by);
        authorizations.requirePost(officer.id(), window, PostKind.CLERK, now);
        var center = organization.window(window).center();
        var choice = places.choose(item, center, now.atZone(zone).toLocalDate());
        Place place =
                new Place(center, choice.place().regionCode(), choice.place().department(), window);
        Refusal.unless(organization.window(window).serves(place.department()), "casework.refused.not-this-window");
        var revision = choice.applicable().revision();
        ServiceCase serviceCase = ServiceCase.draft(revision, applicants.view(applicant), Channel.COUNTER, now);
        serviceCase.handleAt(place);
        if (subject != null) {
            serviceCase.describe(subject);
        }
        Situations situations = Situations.of(revision);
        serviceCase.answer(situations, choices);
        onPaper.stream()
                .filter(material -> !situations.leaveOut(material, choices))
                .forEach(serviceCase::takeOnPaper);
        Timing timing = files.timingOf(serviceCase);
        if (agent != null) {
            serviceCase.handInThrough(letterOf(agent, serviceCase, EntrustedAct.APPLY, by));
        }
        serviceCase.submit(
                numbering.make(revision, place, timing, now, counter.sequence()),
                timing,
                Acting.onPost(officer.id(), officer.name(), counter.interested().contains(by)),
                token,
                now);
        files.holdHands(serviceCase);
        cases.save(serviceCase);
        return serviceCase.id();
    }

    /** Writes down what was found in the materials. */
    @Transactional
    public void check(CaseRef ref, List<MaterialFinding> findings, AccountId by) {
        Instant now = files.now();
        ServiceCase serviceCase = files.take(ref);
        serviceCase.check(findings, officials.atWindow(by, serviceCase, now), now);
        files.putBack(serviceCase);
    }

    @Transactional
    public void accept(CaseRef ref, AccountId by) {
        Instant now = files.now();
        ServiceCase serviceCase = files.take(ref);
        serviceCase.accept(officials.atWindow(by, serviceCase, now), files.timingOf(serviceCase), now);
        files.putBack(serviceCase);
    }

    /** Writes down what was found and accepts, in one action: where either is refused, neither is done. */
    @Transactional
    public void checkAndAccept(CaseRef ref, List<MaterialFinding> findings, AccountId by) {
        Instant now = files.now();
        ServiceCase serviceCase = files.take(ref);
        Acting clerk = officials.atWindow(by, serviceCase, now);
        serviceCase.check(findings, clerk, now);
        serviceCase.accept(clerk, files.timingOf(serviceCase), now);
        files.putBack(serviceCase);
    }

    /** Tells the applicant, once, everything that was found to be missing or not in legal form. */
    @Transactional
    public void requestSupplement(CaseRef ref, AccountId by) {
        request(ref, null, by);
    }

    /** A second time, because the law has changed since the first notice. */
    @Transactional
    public void requestSupplement(CaseRef ref, LawChange change, AccountId by) {
        request(ref, change, by);
    }

    private void request(CaseRef ref, @Nullable LawChange change, AccountId by) {
        Instant now = files.now();
        ServiceCase serviceCase = files.take(ref);
        serviceCase.requestSupplement(
                change, files.timingOf(serviceCase), officials.atWindow(by, serviceCase, now), now);
        files.putBack(serviceCase);
    }

    /** A second time, because the window overlooked something; the chief representative confirms it. */
    @Transactional
    public void proposeSecondNotice(CaseRef ref, String error, AccountId by) {
        Instant now = files.now();
        ServiceCase serviceCase = files.take(ref);
        serviceCase.proposeSecondNotice(
                error, files.timingOf(serviceCase), officials.atWindow(by, serviceCase, now), now);
        files.putBack(serviceCase);
    }

    /** Takes a supplement that the applicant brings to the counter. */
    @Transactional
    public void takeSupplement(CaseRef ref, List<MaterialId> onPaper, AccountId by) {
        Instant now = files.now();
        ServiceCase serviceCase = files.take(ref);
        Acting clerk = officials.atWindow(by, serviceCase, now);
        onPaper.forEach(serviceCase::takeOnPaper);
        serviceCase.supply(files.timingOf(serviceCase), clerk, now);
        files.putBack(serviceCase);
    }

    /** Proposes not to accept; the chief representative confirms it or sends it back. */
    @Transactional
    public void proposeNonAcceptance(
            CaseRef ref, NonAcceptance kind, String reason, @Nullable String competentOrgan, AccountId by) {
        Instant now = files.now();
        ServiceCase serviceCase = files.take(ref);
        serviceCase.proposeNonAcceptance(kind, reason, competentOrgan, officials.atWindow(by, serviceCase, now), now);
        files.putBack(serviceCase);
    }

    /**
     * Records that somebody has asked at the counter, in writing, to take the application back.
     *
     * @param signer who signed the request
     * @param relation what they are to the applicant
     * @param agent who they are where they act as an agent; null for everybody else, and for the handler of an
     *     organization
     * @throws Refusal when who signed is not the applicant, or is an agent who has no letter of entrustment to take this
     *     application back
     */
    @Transactional
    public void withdraw(
            CaseRef ref,
            String reason,
            String signer,
            SignerRelation relation,
            @Nullable AgentAtCounter agent,
            AccountId by) {
        Instant now = files.now();
        ServiceCase serviceCase = files.take(ref);
        Acting clerk = officials.atWindow(by, serviceCase, now);
        if (relation == SignerRelation.AGENT && !serviceCase.isHandledBy(signer)) {
            serviceCase.actThrough(letterOf(named(agent), serviceCase, EntrustedAct.WITHDRAW, by));
        } else if (!serviceCase.isHandledBy(signer) && !applicants.isSignedForBy(serviceCase.applicant(), signer)) {
            throw new Refusal("casework.refused.not-the-applicant").on("signer");
        }
        serviceCase.withdrawOnRequest(reason, signer, files.timingOf(serviceCase), clerk, now);
        files.putBack(serviceCase);
    }

    /** Mends what was mistyped about the application. */
    @Transactional
    public void correctSubject(CaseRef ref, String words, String reason, AccountId by) {
        Instant now = files.now();
        ServiceCase serviceCase = files.take(ref);
        serviceCase.correctSubject(words, reason, officials.atWindow(by, serviceCase, now), now);
        files.putBack(serviceCase);
    }

    /** Mends the mistyped name of an organization's handler. */
    @Transactional
    public void correctHandler(CaseRef ref, String name, String reason, AccountId by) {
        Instant now = files.now();
        ServiceCase serviceCase = files.take(ref);
        serviceCase.correctHandler(name, reason, officials.atWindow(by, serviceCase, now), now);
        files.putBack(serviceCase);
    }

    private static AgentAtCounter named(@Nullable AgentAtCounter agent) {
        if (agent == null) {
            throw new Refusal("casework.refused.agent-number").on("agentIdentityNumber");
        }
        return agent;
    }

    private EntrustmentView letterOf(AgentAtCounter agent, ServiceCase serviceCase, EntrustedAct act, AccountId by) {
        return entrustments.atCounter(
                serviceCase.applicant(),
                agent.name(),
                agent.number(),
                agent.paperUntil(),
                serviceCase.itemCode(),
                act,
                by);
    }

    /** Hands the result over to the applicant, with what proves it. */
    @Transactional
    public void deliver(CaseRef ref, Delivery proof, AccountId by) {
        deliver(ref, proof, null, by);
    }

    /**
     * Hands the result over, with what proves it.
     *
     * @param agent who signs for it as an agent; null for everybody else, and for the handler of an organization
     * @throws Refusal when an agent signs who has no letter of entrustment to collect it
     */
    @Transactional
    public void deliver(CaseRef ref, Delivery proof, @Nullable AgentAtCounter agent, AccountId by) {
        Instant now = files.now();
        ServiceCase serviceCase = files.take(ref);
        if (proof.relation() == SignerRelation.AGENT && !serviceCase.isHandledBy(proof.signer())) {
            letterOf(named(agent), serviceCase, EntrustedAct.COLLECT, by);
        }
        serviceCase.deliver(proof, officials.atWindow(by, serviceCase, now), now);
        files.putBack(serviceCase);
    }
}
