package org.govhall.casework;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.govhall.applicant.ApplicantId;
import org.govhall.applicant.ApplicantView;
import org.govhall.audit.ChainHash;
import org.govhall.calendar.Deadline;
import org.govhall.catalog.ApplicantKind;
import org.govhall.catalog.CaseType;
import org.govhall.catalog.MaterialId;
import org.govhall.catalog.RevisionId;
import org.govhall.catalog.RevisionView;
import org.govhall.files.FileId;
import org.govhall.identity.AccountId;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.Power;
import org.govhall.organization.WindowId;
import org.govhall.schedule.ScheduleFollower.Move;
import org.govhall.schedule.ScheduleFollower.Shift;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * One application's life, from receipt to delivery. Its verbs are those of the law; each is lawful, or refuses and
 * changes nothing.
 *
 * @see "行政许可法 (2019) ch. 4"
 */
@Entity
@Table(name = "casework_case")
class ServiceCase extends AbstractAggregateRoot<ServiceCase> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private CaseId id;

    @Version
    private @Nullable Long version;

    private @Nullable String number;
    private @Nullable String officialNumber;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "revision_id"))
    private RevisionId revision;

    private String itemCode;

    @Enumerated(EnumType.STRING)
    private CaseType caseType;

    /** The department decides in its own office: a special procedure takes the case out of the window's hands. */
    private boolean decidedInOffice;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "center_id"))
    private @Nullable CenterId center;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "department_id"))
    private @Nullable DepartmentId department;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "window_id"))
    private @Nullable WindowId window;

    private @Nullable String regionCode;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "applicant_id"))
    private ApplicantId applicant;

    private String applicantName;
    private @Nullable String handlerName;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "applicant_account_id"))
    private @Nullable AccountId applicantAccount;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private @Nullable String subject;
    private @Nullable String submissionToken;

    @Enumerated(EnumType.STRING)
    private CaseStatus status;

    private Instant startedAt;
    private @Nullable Instant receivedAt;
    private @Nullable LocalDate receivedOn;
    private @Nullable Instant noticeDueAt;

    private @Nullable Instant supplementRequestedAt;
    private @Nullable Instant supplementSuppliedAt;
    private @Nullable Instant supplementVerifiedAt;
    private int supplementNotices;

    @Enumerated(EnumType.STRING)
    private @Nullable NonAcceptance proposedNonAcceptance;

    private @Nullable String proposalReason;
    private @Nullable String competentOrgan;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "proposed_by_id"))
    private @Nullable OfficerId proposedBy;

    private @Nullable Instant acceptedAt;
    private @Nullable LocalDate acceptedOn;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "accepted_by_id"))
    private @Nullable OfficerId acceptedBy;

    private boolean acceptedBySilence;
    private @Nullable LocalDate clockStart;
    private @Nullable Instant promisedDueAt;
    private @Nullable Instant statutoryDueAt;
    private int promisedDays;
    private @Nullable Integer statutoryWorkingDays;
    private @Nullable Integer minutesToAccept;
    private int minutesPerDay;

    private @Nullable Instant reviewedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "reviewed_by_id"))
    private @Nullable OfficerId reviewedBy;

    private @Nullable String reviewOpinion;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private @Nullable Instant decidedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "decided_by_id"))
    private @Nullable OfficerId decidedBy;

    private @Nullable String decisionText;
    private @Nullable String higherDecisionNumber;
    private @Nullable LocalDate higherDecisionOn;

    private @Nullable Instant completedAt;
    private @Nullable LocalDate completedOn;
    private boolean sealed;
    private @Nullable Integer minutesToComplete;
    private @Nullable Integer workingDaysEarly;
    private @Nullable Instant deliveryDueAt;

    private @Nullable Instant deliveredAt;

    @Enumerated(EnumType.STRING)
    private @Nullable DeliveryWay deliveryWay;

    private @Nullable Instant endedAt;
    private @Nullable LocalDate endedOn;
    private @Nullable String endReason;

    @OneToMany(mappedBy = "serviceCase", cascade = CascadeType.ALL)
    @OrderBy("ordinal")
    private List<CaseMaterial> materials = new ArrayList<>();

    /** Only ever added to. */
    @OneToMany(mappedBy = "serviceCase", cascade = CascadeType.ALL)
    @OrderBy("ordinal")
    private List<CaseEvent> trail = new ArrayList<>();

    private int trailLength;
    private String trailHash = ChainHash.BEGINNING;

    @SuppressWarnings("NullAway.Init")
    protected ServiceCase() {}

    private ServiceCase(CaseId id, RevisionView revision, ApplicantView applicant, Channel channel, Instant now) {
        Refusal.unless(
                revision.applicantKinds()
                        .contains(ApplicantKind.valueOf(applicant.kind().name())),
                "casework.refused.applicant-kind",
                revision.name());
        this.id = id;
        this.revision = revision.id();
        this.itemCode = revision.itemCode().value();
        this.caseType = revision.caseType();
        this.decidedInOffice = !revision.specialProcedures().isEmpty();
        this.promisedDays = revision.promised().days();
        this.applicant = applicant.id();
        this.applicantName = applicant.name();
        this.handlerName = applicant.handlerName();
        this.applicantAccount = applicant.accountId();
        this.channel = channel;
        this.status = CaseStatus.DRAFT;
        this.startedAt = now;
        revision.materials().forEach(required -> materials.add(new CaseMaterial(this, required)));
    }

    /** An application that the applicant begins to fill in; nobody in the hall sees it before it is submitted. */
    static ServiceCase draft(RevisionView revision, ApplicantView applicant, Channel channel, Instant now) {
        return new ServiceCase(CaseId.next(), revision, applicant, channel, now);
    }

    /** Says where it is to be handled. */
    void handleAt(Place place) {
        mustBe(CaseStatus.DRAFT);
        center = place.center();
        department = place.department();
        window = place.window();
        regionCode = place.regionCode();
    }

    /** Says in the applicant's words what it is about. */
    void describe(String words) {
        mustBe(CaseStatus.DRAFT);
        subject = words.strip();
    }

    /** Adds a file to a material while it is being handed in: in the draft, or as a supplement that was asked for. */
    void attach(MaterialId material, FileId file) {
        openForHandingIn(material).attach(file);
    }

    void detach(MaterialId material, FileId file) {
        openForHandingIn(material).detach(file);
    }

    /** The applicant will bring this material to the window instead of uploading it. */
    void willBring(MaterialId material) {
        CaseMaterial chosen = openForHandingIn(material);
        Refusal.unless(chosen.files().isEmpty(), "casework.refused.files-already-there", chosen.name());
        chosen.willBeBrought();
    }

    /**
     * Hands the application in: from here on it has its numbers and the days for the notice run.
     *
     * @param numbers the short and the official number
     * @param token one-time token of the form it was handed in by at the counter, or null
     * @see "行政许可法 art. 29, 32"
     */
    void submit(Numbers numbers, Timing timing, @Nullable Acting receiver, @Nullable String token, Instant now) {
        mustBe(CaseStatus.DRAFT);
        Refusal.unless(center != null, "casework.refused.no-place");
        List<String> undecided = materials.stream()
                .filter(material -> material.handover() == Handover.NONE && !material.mayFollow())
                .map(CaseMaterial::name)
                .toList();
        Refusal.unless(
                channel == Channel.COUNTER || undecided.isEmpty(),
                "casework.refused.material-undecided",
                String.join("、", undecided));
        if (receiver != null) {
            mustNotBeOwnCase(receiver);
        }
        moveTo(CaseStatus.RECEIVED);
        number = numbers.number().value();
        officialNumber = numbers.officialNumber();
        submissionToken = token;
        receivedAt = now;
        receivedOn = timing.dayOf(now);
        noticeDueAt = timing.noticeDue(now).at();
        write(EventKind.RECEIVED, receiver, "", now);
        registerEvent(new CaseReceived(id, now));
    }

    /** The applicant hands this material in on paper, at the counter. */
    void takeOnPaper(MaterialId material) {
        Refusal.unless(
                status == CaseStatus.DRAFT
                        || status == CaseStatus.RECEIVED
                        || status == CaseStatus.AWAITING_SUPPLEMENT
                        || status == CaseStatus.ACCEPTED
                        || status == CaseStatus.REVIEWED,
                "casework.refused.step",
                status);
        material(material).handedInOnPaper();
    }

    /** Writes down what was found in the materials; may be repeated until the case is accepted. */
    void check(List<MaterialFinding> findings, Acting by, Instant now) {
        boolean following = status == CaseStatus.ACCEPTED || status == CaseStatus.REVIEWED;
        Refusal.unless(following || status == CaseStatus.RECEIVED, "casework.refused.step", status);
        mustNotBeOwnCase(by);
        for (MaterialFinding finding : findings) {
            CaseMaterial material = material(finding.material());
            Refusal.unless(
                    !following || acceptedBySilence || material.mayFollow() || material.verdict() == finding.verdict(),
                    "casework.refused.checked-already",
                    material.name());
            if (finding.onPaper()) {
                takeOnPaper(finding.material());
            }
            switch (finding.verdict()) {
                case CONFORMING -> material.foundConforming();
                case DEFECTIVE -> material.foundDefective(finding.requireReason(), finding.whatToDo());
                case UNCHECKED -> {}
            }
        }
        write(EventKind.MATERIALS_CHECKED, by, "", now);
    }

    /**
     * Accepts the application: its period begins.
     *
     * @throws Refusal when a material is missing or not in legal form, or a supplement has not been verified
     * @see "行政许可法 art. 32 (五)"
     */
    void accept(Acting by, Timing timing, Instant now) {
        mustNotBeOwnCase(by);
        mustBe(CaseStatus.RECEIVED);
        Refusal.unless(proposedNonAcceptance == null, "casework.refused.proposal-open");
        Refusal.unless(
                supplementSuppliedAt == null || supplementVerifiedAt != null, "casework.refused.supplement-unverified");
        String hindering = String.join(
                "、",
                materials.stream()
                        .filter(material -> !material.allowsAcceptance())
                        .map(CaseMaterial::name)
                        .toList());
        Refusal.unless(hindering.isEmpty(), "casework.refused.materials-not-conforming", hindering);
        acceptedBy = by.officer();
        startClock(timing, now);
        write(EventKind.ACCEPTED, by, "", now);
    }

    /**
     * Nobody told the applicant in time what was missing: the case is accepted as of its receipt.
     *
     * @see "行政许可法 art. 32 (四): 逾期不告知的，自收到申请材料之日起即为受理"
     */
    void acceptBySilence(Timing timing, Instant now) {
        mustBe(CaseStatus.RECEIVED);
        Refusal.unless(
                noticeDueAt != null && now.isAfter(noticeDueAt) && proposedNonAcceptance == null,
                "casework.refused.notice-still-possible");
        acceptedBySilence = true;
        startClock(timing, receivedAt());
        write(EventKind.ACCEPTED_BY_SILENCE, null, "", now);
    }

    /**
     * Tells the applicant, once, everything that is missing or not in legal form.
     *
     * @throws Refusal a second time, unless every defect is in what the supplement itself brought
     * @see "行政许可法 art. 32 (四)"
     */
    void requestSupplement(Acting by, Instant now) {
        mustNotBeOwnCase(by);
        mustBe(CaseStatus.RECEIVED);
        Refusal.unless(noticeDueAt == null || !now.isAfter(noticeDueAt), "casework.refused.notice-too-late");
        List<CaseMaterial> defective =
                materials.stream().filter(CaseMaterial::isDefective).toList();
        Refusal.unless(!defective.isEmpty(), "casework.refused.nothing-to-supplement");
        Refusal.unless(
                materials.stream()
                        .noneMatch(material -> material.verdict() == Verdict.UNCHECKED && !material.mayFollow()),
                "casework.refused.not-all-checked");
        Refusal.unless(
                supplementNotices == 0 || defective.stream().allMatch(CaseMaterial::broughtAsSupplement),
                "casework.refused.second-notice");
        moveTo(CaseStatus.AWAITING_SUPPLEMENT);
        supplementNotices++;
        supplementRequestedAt = now;
        supplementSuppliedAt = null;
        supplementVerifiedAt = null;
        write(
                EventKind.SUPPLEMENT_REQUESTED,
                by,
                String.join(
                        "\n",
                        defective.stream()
                                .map(material -> material.name() + "：" + material.whatToDo())
                                .toList()),
                now);
        registerEvent(new SupplementRequested(id, now));
    }

    /**
     * The applicant has brought what was asked for: the case is received anew.
     *
     * @param by the clerk who took it at the counter, or null when it came through the portal
     */
    void supply(Timing timing, @Nullable Acting by, Instant now) {
        mustBe(CaseStatus.AWAITING_SUPPLEMENT);
        List<String> missing = materials.stream()
                .filter(material -> material.isDefective() && !material.isThere())
                .map(CaseMaterial::name)
                .toList();
        Refusal.unless(missing.isEmpty(), "casework.refused.supplement-incomplete", String.join("、", missing));
        moveTo(CaseStatus.RECEIVED);
        materials.stream().filter(CaseMaterial::isDefective).forEach(CaseMaterial::supply);
        supplementSuppliedAt = now;
        noticeDueAt = timing.noticeDue(now).at();
        write(EventKind.SUPPLEMENT_SUPPLIED, by, "", now);
    }

    /** Confirms that the supplement is what was asked for (补办件核实权). */
    void verifySupplement(Acting by, String opinion, Instant now) {
        mustNotBeOwnCase(by);
        mustBe(CaseStatus.RECEIVED);
        by.mustHold(Power.SUPPLEMENT_VERIFICATION);
        Refusal.unless(supplementSuppliedAt != null && supplementVerifiedAt == null, "casework.refused.no-supplement");
        supplementVerifiedAt = now;
        write(EventKind.SUPPLEMENT_VERIFIED, by, opinion, now);
    }

    /**
     * The clerk proposes not to accept; it takes effect when the chief representative confirms it.
     *
     * @param organ the organ to go to, needed where this one is not competent
     */
    void proposeNonAcceptance(NonAcceptance kind, String reason, @Nullable String organ, Acting by, Instant now) {
        mustNotBeOwnCase(by);
        mustBe(CaseStatus.RECEIVED);
        Refusal.unless(proposedNonAcceptance == null, "casework.refused.proposal-open");
        Refusal.unless(!reason.isBlank(), "casework.refused.no-reason");
        Refusal.unless(
                kind != NonAcceptance.NOT_COMPETENT || (organ != null && !organ.isBlank()),
                "casework.refused.no-competent-organ");
        proposedNonAcceptance = kind;
        proposalReason = reason.strip();
        competentOrgan = organ == null || organ.isBlank() ? null : organ.strip();
        proposedBy = by.officer();
        write(EventKind.NON_ACCEPTANCE_PROPOSED, by, reason.strip(), now);
    }

    /** The chief representative does not follow the proposal; the clerk goes on with the case. */
    void sendProposalBack(String opinion, Acting by, Instant now) {
        mustBe(CaseStatus.RECEIVED);
        by.mustHold(Power.RETURN_GATEKEEPING);
        Refusal.unless(proposedNonAcceptance != null, "casework.refused.no-proposal");
        Refusal.unless(!opinion.isBlank(), "casework.refused.no-reason");
        proposedNonAcceptance = null;
        proposalReason = null;
        competentOrgan = null;
        proposedBy = null;
        write(EventKind.PROPOSAL_SENT_BACK, by, opinion.strip(), now);
    }

    /**
     * Confirms that the application is not accepted (退办件把关权); the notice names reasons and remedies.
     *
     * @see "行政许可法 art. 32 (一), (二), 38"
     */
    void confirmNonAcceptance(Timing timing, Acting by, Instant now) {
        mustNotBeOwnCase(by);
        by.mustHold(Power.RETURN_GATEKEEPING);
        mustBe(CaseStatus.RECEIVED);
        Refusal.unless(proposedNonAcceptance != null, "casework.refused.no-proposal");
        Refusal.unless(!by.officer().equals(proposedBy), "casework.refused.same-person");
        moveTo(CaseStatus.NOT_ACCEPTED);
        end(timing, Objects.requireNonNull(proposalReason), now);
        write(EventKind.NOT_ACCEPTED, by, Objects.requireNonNull(proposalReason), now);
        registerEvent(new CaseEnded(id, CaseStatus.NOT_ACCEPTED, now));
    }

    /**
     * Reviews with an opinion. Who accepted the case never reviews it (一审一核).
     *
     * @see "行政许可法 art. 34, 43"
     */
    void review(String opinion, Acting by, Instant now) {
        mustNotBeOwnCase(by);
        mustBe(CaseStatus.ACCEPTED);
        mustNotHaveAccepted(by);
        by.mustHold(powerToReview());
        Refusal.unless(!opinion.isBlank(), "casework.refused.no-opinion");
        moveTo(CaseStatus.REVIEWED);
        reviewedAt = now;
        reviewedBy = by.officer();
        reviewOpinion = opinion.strip();
        write(EventKind.REVIEWED, by, opinion.strip(), now);
    }

    /**
     * Decides in favour of the applicant, under the letter at the window or in the department's approval office.
     *
     * @param higher the higher organ's decision, for an upward case only
     * @see "行政许可法 art. 34, 38, 39"
     */
    void approve(String opinion, @Nullable HigherDecision higher, Acting by, Instant now) {
        mayDecide(by);
        Refusal.unless(!opinion.isBlank(), "casework.refused.no-opinion");
        Refusal.unless((caseType == CaseType.UPWARD) == (higher != null), "casework.refused.higher-decision", caseType);
        String missing = String.join(
                "、",
                materials.stream()
                        .filter(material -> !material.conforms())
                        .map(CaseMaterial::name)
                        .toList());
        Refusal.unless(missing.isEmpty(), "casework.refused.materials-still-missing", missing);
        moveTo(CaseStatus.APPROVED);
        decide(Outcome.GRANTED, opinion, by, now);
        if (higher != null) {
            higherDecisionNumber = higher.number();
            higherDecisionOn = higher.on();
        }
        write(EventKind.APPROVED, by, opinion.strip(), now);
    }

    /**
     * Decides against the applicant, with reasons; remedies are named in the decision (退办件把关权).
     *
     * @see "行政许可法 art. 38"
     */
    void deny(String reasons, Acting by, Instant now) {
        mustNotBeOwnCase(by);
        mustBe(CaseStatus.REVIEWED);
        mustNotHaveAccepted(by);
        if (!by.decidesFor(requireDepartment())) {
            by.mustHold(Power.RETURN_GATEKEEPING);
        }
        Refusal.unless(!reasons.isBlank(), "casework.refused.no-reason");
        moveTo(CaseStatus.DENIED);
        decide(Outcome.DENIED, reasons, by, now);
        write(EventKind.DENIED, by, reasons.strip(), now);
    }

    /**
     * Completes the case: the decision goes out, sealed where {@code seal} grants the use of the special seal.
     *
     * @param seal the same official acting under {@link Power#SEAL_USE}, or null where the letter does not grant it
     */
    void complete(Acting by, @Nullable Acting seal, Timing timing, Instant now) {
        mustNotBeOwnCase(by);
        mustNotHaveAccepted(by);
        Refusal.unless(status == CaseStatus.APPROVED || status == CaseStatus.DENIED, "casework.refused.step", status);
        Refusal.unless(
                by.mandate() != null || by.decidesFor(requireDepartment()),
                "casework.refused.power-missing",
                powerToReview());
        moveTo(CaseStatus.COMPLETED);
        completedAt = now;
        completedOn = timing.dayOf(now);
        minutesToComplete = timing.workingMinutes(acceptedAt(), now);
        workingDaysEarly = daysEarly(timing, now);
        deliveryDueAt = timing.deliveryDue(decidedAt()).at();
        if (seal != null) {
            seal.mustHold(Power.SEAL_USE);
            sealed = true;
            write(EventKind.SEALED, seal, "", now);
        }
        write(EventKind.COMPLETED, by, "", now);
        registerEvent(new CaseCompleted(id, outcome == Outcome.GRANTED, now));
    }

    /** Hands the result to the applicant. */
    void deliver(DeliveryWay way, String proof, Acting by, Instant now) {
        Refusal.unless(!proof.isBlank(), "casework.refused.no-proof-of-delivery");
        moveTo(CaseStatus.DELIVERED);
        deliveredAt = now;
        deliveryWay = way;
        write(EventKind.DELIVERED, by, proof.strip(), now);
    }

    /** The applicant takes the application back, any time before a decision. */
    void withdraw(String reason, Timing timing, Instant now) {
        Refusal.unless(status != CaseStatus.DRAFT, "casework.refused.step", status);
        moveTo(CaseStatus.WITHDRAWN);
        end(timing, reason.strip(), now);
        write(EventKind.WITHDRAWN, null, reason.strip(), now);
        registerEvent(new CaseEnded(id, CaseStatus.WITHDRAWN, now));
    }

    /** Ends the case for a cause of law (退办件把关权). */
    void terminate(TerminationCause cause, String explanation, Timing timing, Acting by, Instant now) {
        mustNotBeOwnCase(by);
        by.mustHold(Power.RETURN_GATEKEEPING);
        Refusal.unless(!explanation.isBlank(), "casework.refused.no-reason");
        moveTo(CaseStatus.TERMINATED);
        end(timing, cause.name() + " " + explanation.strip(), now);
        write(EventKind.TERMINATED, by, explanation.strip(), now);
        registerEvent(new CaseEnded(id, CaseStatus.TERMINATED, now));
    }

    /** Whether a period runs in this case. */
    boolean hasDueDates() {
        return status == CaseStatus.RECEIVED || status.isOnTheClock() || status == CaseStatus.COMPLETED;
    }

    /** The ends of the periods that run. */
    private DueDates dueDates() {
        boolean clock = status.isOnTheClock();
        return new DueDates(
                status == CaseStatus.RECEIVED ? noticeDueAt : null,
                clock ? promisedDueAt : null,
                clock ? statutoryDueAt : null,
                status == CaseStatus.COMPLETED ? deliveryDueAt : null);
    }

    /** The same by this calendar. */
    private DueDates dueDates(Timing timing) {
        if (status == CaseStatus.RECEIVED) {
            Instant received = supplementSuppliedAt == null ? receivedAt() : supplementSuppliedAt;
            return new DueDates(timing.noticeDue(received).at(), null, null, null);
        }
        if (status == CaseStatus.COMPLETED) {
            return new DueDates(
                    null, null, null, timing.deliveryDue(decidedAt()).at());
        }
        LocalDate start = timing.countsAs(acceptedAt());
        return new DueDates(
                null,
                timing.promised(start).at(),
                timing.statutory(start).map(Deadline::at).orElse(null),
                null);
    }

    /** What would move if the calendar were this one. */
    Move foresee(Timing timing) {
        return new Move(
                Objects.requireNonNullElse(number, ""),
                hasDueDates() ? dueDates().shiftsTo(dueDates(timing), timing.zone()) : List.of());
    }

    /**
     * Computes the periods that run anew, by a calendar that has changed, and writes down from what to what they moved.
     *
     * @return whether one moved; if none did, nothing has changed
     * @throws Refusal when no period runs, so that what is over stays as it was
     */
    boolean recompute(Timing timing, Instant now) {
        Refusal.unless(hasDueDates(), "casework.refused.step", status);
        DueDates anew = dueDates(timing);
        List<Shift> shifts = dueDates().shiftsTo(anew, timing.zone());
        if (shifts.isEmpty()) {
            return false;
        }
        if (status == CaseStatus.RECEIVED) {
            noticeDueAt = anew.notice();
        } else if (status == CaseStatus.COMPLETED) {
            deliveryDueAt = anew.delivery();
        } else {
            countFrom(timing, acceptedAt());
        }
        write(EventKind.DEADLINE_RECOMPUTED, null, TrailNote.of(shifts), now);
        return true;
    }

    /** The power that a review of this kind of case needs. */
    Power powerToReview() {
        return switch (caseType) {
            case IMMEDIATE -> Power.IMMEDIATE_DECISION;
            case COMMITMENT -> Power.COMMITMENT_SUPERVISION;
            case JOINT -> Power.JOINT_COORDINATION;
            case UPWARD -> Power.UPWARD_PRELIMINARY_REVIEW;
        };
    }

    /** The power that an act needs; null where the clerk's post is enough. */
    @Nullable Power powerFor(Act act) {
        return switch (act) {
            case CHECK, ACCEPT, REQUEST_SUPPLEMENT, TAKE_SUPPLEMENT, PROPOSE_NON_ACCEPTANCE, DELIVER -> null;
            case VERIFY_SUPPLEMENT -> Power.SUPPLEMENT_VERIFICATION;
            case CONFIRM_NON_ACCEPTANCE, SEND_PROPOSAL_BACK, DENY, TERMINATE -> Power.RETURN_GATEKEEPING;
            case REVIEW, APPROVE, COMPLETE, DECIDE_ON_THE_SPOT -> powerToReview();
        };
    }

    /** The acts that the state of the case leaves open, whoever acts. */
    Set<Act> actsOpen(Instant now) {
        EnumSet<Act> open = EnumSet.noneOf(Act.class);
        switch (status) {
            case RECEIVED -> {
                if (proposedNonAcceptance != null) {
                    open.addAll(EnumSet.of(Act.CONFIRM_NON_ACCEPTANCE, Act.SEND_PROPOSAL_BACK));
                } else if (supplementSuppliedAt != null && supplementVerifiedAt == null) {
                    open.add(Act.VERIFY_SUPPLEMENT);
                } else {
                    open.addAll(EnumSet.of(Act.CHECK, Act.ACCEPT, Act.PROPOSE_NON_ACCEPTANCE));
                    if (noticeDueAt == null || !now.isAfter(noticeDueAt)) {
                        open.add(Act.REQUEST_SUPPLEMENT);
                    }
                }
                open.add(Act.TERMINATE);
            }
            case AWAITING_SUPPLEMENT -> open.addAll(EnumSet.of(Act.TAKE_SUPPLEMENT, Act.TERMINATE));
            case ACCEPTED -> {
                open.addAll(EnumSet.of(Act.REVIEW, Act.TERMINATE));
                if (caseType == CaseType.IMMEDIATE) {
                    open.add(Act.DECIDE_ON_THE_SPOT);
                }
                addCheckWhereSomethingMayFollow(open);
            }
            case REVIEWED -> {
                open.addAll(EnumSet.of(Act.APPROVE, Act.DENY, Act.TERMINATE));
                addCheckWhereSomethingMayFollow(open);
            }
            case APPROVED, DENIED -> open.add(Act.COMPLETE);
            case COMPLETED -> open.add(Act.DELIVER);
            case DRAFT, DELIVERED, NOT_ACCEPTED, WITHDRAWN, TERMINATED -> {}
        }
        return open;
    }

    /** Whether the department's approval office may do this as well as the window. */
    boolean isForOffice(Act act) {
        return act == Act.APPROVE || act == Act.DENY || act == Act.COMPLETE;
    }

    /** Whether the window may not do this at all, because the department decides in its own office. */
    boolean isOnlyForOffice(Act act) {
        return act == Act.APPROVE && decidedInOffice;
    }

    /** 一审一核: who accepted does none of what verifies the acceptance. */
    boolean mayBeDoneBy(OfficerId officer, Act act) {
        return switch (act) {
            case REVIEW, DECIDE_ON_THE_SPOT, APPROVE, DENY, COMPLETE -> !officer.equals(acceptedBy);
            case CONFIRM_NON_ACCEPTANCE -> !officer.equals(proposedBy);
            case CHECK,
                    ACCEPT,
                    REQUEST_SUPPLEMENT,
                    TAKE_SUPPLEMENT,
                    PROPOSE_NON_ACCEPTANCE,
                    DELIVER,
                    VERIFY_SUPPLEMENT,
                    SEND_PROPOSAL_BACK,
                    TERMINATE -> true;
        };
    }

    private void addCheckWhereSomethingMayFollow(Set<Act> open) {
        if (acceptedBySilence
                || materials.stream().anyMatch(material -> material.mayFollow() && !material.conforms())) {
            open.add(Act.CHECK);
        }
    }

    /** Whether the whole trail is as it was written. */
    boolean trailIsIntact() {
        String previous = ChainHash.BEGINNING;
        for (CaseEvent event : trail) {
            if (!event.follows(previous)) {
                return false;
            }
            previous = event.hash();
        }
        return previous.equals(trailHash) && trail.size() == trailLength;
    }

    private void mayDecide(Acting by) {
        mustNotBeOwnCase(by);
        mustBe(CaseStatus.REVIEWED);
        mustNotHaveAccepted(by);
        if (decidedInOffice) {
            Refusal.unless(by.decidesFor(requireDepartment()), "casework.refused.decided-in-office");
        } else if (!by.decidesFor(requireDepartment())) {
            by.mustHold(powerToReview());
        }
    }

    private void decide(Outcome decided, String words, Acting by, Instant now) {
        outcome = decided;
        decidedAt = now;
        decidedBy = by.officer();
        decisionText = words.strip();
        registerEvent(new CaseDecided(id, decided == Outcome.GRANTED, now));
    }

    private void startClock(Timing timing, Instant accepted) {
        moveTo(CaseStatus.ACCEPTED);
        acceptedAt = accepted;
        acceptedOn = timing.dayOf(accepted);
        Instant promised = countFrom(timing, accepted);
        minutesToAccept = timing.workingMinutes(receivedAt(), accepted);
        minutesPerDay = timing.minutesPerDay();
        registerEvent(new CaseAccepted(id, promised, accepted));
    }

    /** @return the promised deadline */
    private Instant countFrom(Timing timing, Instant accepted) {
        LocalDate start = timing.countsAs(accepted);
        Instant promised = timing.promised(start).at();
        Optional<Deadline> statutory = timing.statutory(start);
        clockStart = start;
        promisedDueAt = promised;
        statutoryDueAt = statutory.map(Deadline::at).orElse(null);
        statutoryWorkingDays = statutory
                .map(deadline -> timing.workingDaysBetween(start, deadline.lastDay()))
                .orElse(null);
        return promised;
    }

    private int daysEarly(Timing timing, Instant now) {
        if (promisedDueAt == null || now.isAfter(promisedDueAt)) {
            return 0;
        }
        return timing.workingDaysBetween(timing.dayOf(now), timing.dayOf(promisedDueAt));
    }

    private void end(Timing timing, String reason, Instant now) {
        endedAt = now;
        endedOn = timing.dayOf(now);
        endReason = reason;
    }

    private void mustBe(CaseStatus needed) {
        Refusal.unless(status == needed, "casework.refused.step", status);
    }

    private void moveTo(CaseStatus next) {
        Refusal.unless(status.mayBecome(next), "casework.refused.step", status);
        status = next;
    }

    /** 一审一核. */
    private void mustNotHaveAccepted(Acting by) {
        Refusal.unless(!by.officer().equals(acceptedBy), "casework.refused.same-person");
    }

    private void mustNotBeOwnCase(Acting by) {
        Refusal.unless(!by.ownCase(), "casework.refused.own-case");
    }

    private CaseMaterial openForHandingIn(MaterialId wanted) {
        CaseMaterial material = material(wanted);
        boolean supplement = status == CaseStatus.AWAITING_SUPPLEMENT && material.isDefective();
        Refusal.unless(status == CaseStatus.DRAFT || supplement, "casework.refused.step", status);
        return material;
    }

    private CaseMaterial material(MaterialId wanted) {
        return materials.stream()
                .filter(material -> material.material().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Refusal("casework.refused.material-unknown"));
    }

    private void write(EventKind kind, @Nullable Acting by, String note, Instant now) {
        String who = by != null ? by.name() : kind.isByLaw() ? "" : applicantName;
        CaseEvent event = new CaseEvent(this, trailLength + 1, kind, now, by, who, note, trailHash);
        trail.add(event);
        trailLength++;
        trailHash = event.hash();
    }

    CaseId id() {
        return id;
    }

    CaseStatus status() {
        return status;
    }

    long version() {
        return version == null ? 0 : version;
    }

    RevisionId revision() {
        return revision;
    }

    ItemCode itemCode() {
        return new ItemCode(itemCode);
    }

    CenterId requireCenter() {
        return Objects.requireNonNull(center, "a case in the hall has a centre");
    }

    DepartmentId requireDepartment() {
        return Objects.requireNonNull(department, "a case in the hall has a department");
    }

    WindowId requireWindow() {
        return Objects.requireNonNull(window, "a case in the hall has a window");
    }

    boolean isAt(CenterId wanted) {
        return wanted.equals(center);
    }

    boolean hasPlace() {
        return center != null;
    }

    ApplicantId applicant() {
        return applicant;
    }

    CaseType caseType() {
        return caseType;
    }

    private Instant receivedAt() {
        return Objects.requireNonNull(receivedAt, "received before accepted");
    }

    private Instant acceptedAt() {
        return Objects.requireNonNull(acceptedAt, "accepted before completed");
    }

    private Instant decidedAt() {
        return Objects.requireNonNull(decidedAt, "decided before completed");
    }

    /** Everything a page shows of this case. */
    CaseView toView() {
        return new CaseView(
                id,
                version(),
                number,
                officialNumber,
                revision,
                itemCode(),
                caseType,
                decidedInOffice,
                center,
                department,
                window,
                applicant,
                applicantName,
                handlerName,
                channel,
                subject,
                status,
                startedAt,
                receivedAt,
                noticeDueAt,
                supplementRequestedAt,
                supplementSuppliedAt,
                supplementVerifiedAt,
                proposedNonAcceptance,
                proposalReason,
                competentOrgan,
                proposedBy,
                acceptedAt,
                acceptedBy,
                acceptedBySilence,
                clockStart,
                promisedDueAt,
                statutoryDueAt,
                reviewedAt,
                reviewedBy,
                reviewOpinion,
                outcome,
                decidedAt,
                decidedBy,
                decisionText,
                higherDecisionNumber,
                higherDecisionOn,
                completedAt,
                sealed,
                deliveryDueAt,
                deliveredAt,
                deliveryWay,
                endedAt,
                endReason,
                materials.stream().map(CaseMaterial::toView).toList(),
                trail.stream().map(CaseEvent::toView).toList());
    }
}
