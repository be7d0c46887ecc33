package org.govhall.casework;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govhall.applicant.ApplicantId;
import org.govhall.applicant.ApplicantView;
import org.govhall.applicant.EntrustmentId;
import org.govhall.applicant.EntrustmentView;
import org.govhall.applicant.Origin;
import org.govhall.audit.ChainHash;
import org.govhall.calendar.Deadline;
import org.govhall.catalog.ApplicantKind;
import org.govhall.catalog.CaseType;
import org.govhall.catalog.MaterialId;
import org.govhall.catalog.MaterialView;
import org.govhall.catalog.RevisionId;
import org.govhall.catalog.RevisionView;
import org.govhall.catalog.SituationAnswer;
import org.govhall.catalog.Situations;
import org.govhall.files.FileId;
import org.govhall.identity.AccountId;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.Power;
import org.govhall.organization.WindowId;
import org.govhall.privacy.MaskedName;
import org.govhall.schedule.ScheduleFollower.Move;
import org.govhall.schedule.ScheduleFollower.Shift;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.domain.Persistable;

/**
 * One application's life, from receipt to delivery. Its verbs are those of the law; each is lawful, or refuses and
 * changes nothing.
 *
 * @see "行政许可法 (2019) ch. 4"
 */
@Entity
@Table(name = "casework_case")
class ServiceCase extends AbstractAggregateRoot<ServiceCase> implements Persistable<CaseId> {

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

    /** Who handed it in for the applicant, under which letter of entrustment; null where the applicant did. */
    private @Nullable String agentName;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "entrustment_id"))
    private @Nullable EntrustmentId entrustment;

    /** To whom it was given since it was loaded, or null. */
    @Transient
    private @Nullable OfficerId givenTo;

    /** Who acts for the applicant at this moment; kept in the trail. */
    @Transient
    private @Nullable String actingAgent;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private @Nullable String subject;

    @Convert(converter = SituationColumn.class)
    private List<SituationAnswer> situation = List.of();

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
    private int windowErrorNotices;

    /** Open until the case is decided, ended or sent back; what was confirmed stays readable. */
    @Embedded
    private @Nullable Proposal proposal;

    private @Nullable UUID stoppedByDecision;

    /** Null while nobody has it in hand. */
    @Embedded
    private @Nullable Assignment assignment;

    private @Nullable Instant acceptedAt;
    private @Nullable LocalDate acceptedOn;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "accepted_by_id"))
    private @Nullable OfficerId acceptedBy;

    private boolean acceptedBySilence;
    private boolean awaitsMaterials;
    private @Nullable Instant remindedAt;
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

    @Embedded
    private @Nullable Delivery delivery;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "delivered_by_id"))
    private @Nullable OfficerId deliveredBy;

    private @Nullable Instant endedAt;
    private @Nullable LocalDate endedOn;
    private @Nullable String endReason;

    @OneToMany(mappedBy = "serviceCase", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("ordinal")
    private List<CaseMaterial> materials = new ArrayList<>();

    /** What the applicant was told is missing; each is locked once it is sent. */
    @OneToMany(mappedBy = "serviceCase", cascade = CascadeType.ALL)
    @OrderBy("ordinal")
    private List<SupplementNotice> notices = new ArrayList<>();

    /** Only ever added to. */
    @OneToMany(mappedBy = "serviceCase", cascade = CascadeType.ALL)
    @OrderBy("ordinal")
    private List<CaseEvent> trail = new ArrayList<>();

    private int procedureCount;

    /** Nearly always empty; {@link #procedures()} asks the database only where there are any. */
    @OneToMany(mappedBy = "serviceCase", cascade = CascadeType.ALL)
    @OrderBy("ordinal")
    private List<SpecialProcedure> procedures = new ArrayList<>();

    private int extensionCount;

    @OneToMany(mappedBy = "serviceCase", cascade = CascadeType.ALL)
    @OrderBy("ordinal")
    private List<Extension> extensions = new ArrayList<>();

    private @Nullable Instant atOfficeSince;
    private int officeReturns;
    private boolean discussionAsked;
    private int discussionCount;

    @OneToMany(mappedBy = "serviceCase", cascade = CascadeType.ALL)
    @OrderBy("ordinal")
    private List<Discussion> discussions = new ArrayList<>();

    private @Nullable LocalDate sentUpOn;
    private @Nullable String higherOrgan;
    private @Nullable String sentUpNumber;

    /** Accounts of those whose own matter it is; null before {@link CaseFile} has looked. */
    @Transient
    private @Nullable Set<AccountId> interested;

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

    /** Says whose own matter it is. */
    void concerns(Set<AccountId> accounts) {
        interested = accounts;
    }

    /** Whether it is this person's own matter; empty where nobody has looked yet. */
    Optional<Boolean> isOwnMatterOf(AccountId account) {
        return Optional.ofNullable(interested).map(accounts -> accounts.contains(account));
    }

    /** Where it came in, so whom it meets in the portal. */
    Origin origin() {
        return channel.origin();
    }

    /** Tells each thing that has happened to the case since it was taken, once. */
    void announce(Consumer<Object> listener) {
        List<Object> happened = List.copyOf(domainEvents());
        clearDomainEvents();
        happened.forEach(listener);
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

    /** Says who hands it in: an agent under this letter of entrustment, or the applicant where it is null. */
    void handInThrough(@Nullable EntrustmentView letter) {
        mustBe(CaseStatus.DRAFT);
        actThrough(letter);
        agentName = letter == null ? null : letter.agentName();
        entrustment = letter == null ? null : letter.id();
    }

    /** Whether somebody of this name is the handler of the organization that applies. */
    boolean isHandledBy(@Nullable String name) {
        return handlerName != null && handlerName.equals(name);
    }

    /** Says who does the next act for the applicant; null for the applicant themselves. */
    void actThrough(@Nullable EntrustmentView letter) {
        actingAgent = letter == null ? null : letter.agentName();
    }

    /** Says in the applicant's words what it is about. */
    void describe(String words) {
        mustBe(CaseStatus.DRAFT);
        subject = words.strip();
    }

    /**
     * Keeps the answers to the situation questions, and asks only for the materials that they leave.
     *
     * @param asked the questions of the revision that it is handled by
     * @throws Refusal on {@code choices} if a question is open
     */
    void answer(Situations asked, Collection<String> choices) {
        mustBe(CaseStatus.DRAFT);
        situation = asked.answers(choices);
        List<MaterialView> wanted = asked.materials(choices);
        materials.removeIf(
                material -> wanted.stream().noneMatch(view -> view.id().equals(material.material())));
        wanted.stream()
                .filter(view -> !asksFor(view.id()))
                .forEach(view -> materials.add(new CaseMaterial(this, view)));
        materials.sort(Comparator.comparingInt(CaseMaterial::ordinal));
    }

    private boolean asksFor(MaterialId wanted) {
        return materials.stream().anyMatch(material -> material.material().equals(wanted));
    }

    private boolean answers(Situations asked) {
        return asked.isAnswered(asked.keys(situation));
    }

    /** Adds a file to a material while it is being handed in: in the draft, as a supplement, or where it may follow. */
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
     * @throws Refusal while a situation question is open or, online, it is not said how a material will come
     * @see "行政许可法 art. 29, 32"
     */
    void submit(Numbers numbers, Timing timing, @Nullable Acting receiver, @Nullable String token, Instant now) {
        mustBe(CaseStatus.DRAFT);
        Refusal.unless(center != null, "casework.refused.no-place");
        Refusal.unless(answers(Situations.of(timing.revision())), "casework.refused.situation-open");
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
        if (receiver != null) {
            giveTo(receiver, now);
        }
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
        CaseMaterial brought = material(material);
        Refusal.unless(
                status != CaseStatus.AWAITING_SUPPLEMENT || brought.isDefective(),
                "casework.refused.not-asked-for",
                brought.name());
        brought.handedInOnPaper();
    }

    /** Writes down what was found in the materials; may be repeated until the case is accepted. */
    void check(List<MaterialFinding> findings, Acting by, Instant now) {
        boolean following = status == CaseStatus.ACCEPTED || status == CaseStatus.REVIEWED;
        Refusal.unless(following || status == CaseStatus.RECEIVED, "casework.refused.step", status);
        mustNotBeOwnCase(by);
        mustHaveNoOpenProposal();
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
        if (following) {
            awaitsMaterials = !nonconforming().isEmpty();
        }
        handledBy(by, now);
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
        mustHaveNoOpenProposal();
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
        handledBy(by, now);
        write(EventKind.ACCEPTED, by, "", now);
    }

    /**
     * Nobody told the applicant in time what was missing: the case is accepted as of the day the materials were received,
     * which is the day of the supplement where there was one. A second notice that is only proposed tells nobody anything.
     *
     * @see "行政许可法 art. 32 (四): 逾期不告知的，自收到申请材料之日起即为受理"
     */
    void acceptBySilence(Timing timing, Instant now) {
        mustBe(CaseStatus.RECEIVED);
        Refusal.unless(
                noticeDueAt != null && now.isAfter(noticeDueAt) && !isProposed(ProposalKind.NON_ACCEPTANCE),
                "casework.refused.notice-still-possible");
        acceptedBySilence = true;
        if (isProposed(ProposalKind.SECOND_NOTICE)) {
            proposal = null;
        }
        startClock(timing, supplementSuppliedAt != null ? supplementSuppliedAt : receivedAt());
        write(EventKind.ACCEPTED_BY_SILENCE, null, "", now);
    }

    /**
     * Tells the applicant, once, everything that is missing or not in legal form. The notice is made from the materials
     * of the item's revision, and locked by being sent.
     *
     * @param change the law that changed since the first notice, or null
     * @throws Refusal a second time, unless every defect is in what the supplement itself brought, or the law has changed
     * @see "行政许可法 art. 32 (四)"
     */
    void requestSupplement(@Nullable LawChange change, Timing timing, Acting by, Instant now) {
        mustNotBeOwnCase(by);
        List<CaseMaterial> defective = mayBeAskedFor(timing, now);
        NoticeGround ground = groundOf(defective, change, timing, now);
        handledBy(by, now);
        send(
                SupplementNotice.sent(this, supplementNotices + 1, ground, change, lines(defective, timing), by, now),
                by,
                now);
    }

    /** The window has overlooked something: the clerk owns up to it, and proposes to ask the applicant again. */
    void proposeSecondNotice(String error, Timing timing, Acting by, Instant now) {
        mustNotBeOwnCase(by);
        mayBeAskedFor(timing, now);
        Refusal.unless(supplementNotices > 0, "casework.refused.no-first-notice");
        propose(Proposal.toAskAgain(error, by, now), by, now);
    }

    /**
     * The applicant has brought something new for each material that was asked for: the case is received anew.
     *
     * @param by the clerk who took it at the counter, or null when it came through the portal
     */
    void supply(Timing timing, @Nullable Acting by, Instant now) {
        mustBe(CaseStatus.AWAITING_SUPPLEMENT);
        List<String> missing = materials.stream()
                .filter(material -> material.isDefective() && !material.isSupplied())
                .map(CaseMaterial::name)
                .toList();
        Refusal.unless(missing.isEmpty(), "casework.refused.supplement-incomplete", String.join("、", missing));
        moveTo(CaseStatus.RECEIVED);
        materials.stream().filter(CaseMaterial::isDefective).forEach(CaseMaterial::supply);
        supplementSuppliedAt = now;
        noticeDueAt = timing.noticeDue(now).at();
        if (by != null) {
            handledBy(by, now);
        }
        write(EventKind.SUPPLEMENT_SUPPLIED, by, "", now);
    }

    /** Confirms that the supplement is what was asked for (补办件核实权). */
    void verifySupplement(Acting by, String opinion, Instant now) {
        mustNotBeOwnCase(by);
        mustBe(CaseStatus.RECEIVED);
        mustHaveNoOpenProposal();
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
        propose(Proposal.notToAccept(kind, reason, organ, by, now), by, now);
    }

    /** Somebody of the window or of the approval office proposes to decide against the applicant. */
    void proposeDenial(String reasons, Acting by, Instant now) {
        mustNotBeOwnCase(by);
        mustBe(CaseStatus.REVIEWED);
        Refusal.unless(caseType != CaseType.UPWARD, "casework.refused.higher-organ-decides");
        mustBeReadyToDecide();
        propose(Proposal.toDeny(reasons, by, now), by, now);
    }

    /** Somebody of the window or of the approval office proposes to end the case for a cause of law. */
    void proposeTermination(TerminationCause cause, String explanation, Acting by, Instant now) {
        mustNotBeOwnCase(by);
        Refusal.unless(status.mayBecome(CaseStatus.TERMINATED), "casework.refused.step", status);
        propose(Proposal.toTerminate(cause, explanation, by, now), by, now);
    }

    /**
     * A reform round has cancelled or delegated the item and stops open cases: the system proposes the end, once for each
     * decision, for the chief representative to confirm.
     *
     * @param document the round's document, which the notice to the applicant names
     */
    void proposeStop(UUID decision, String document, Instant now) {
        Refusal.unless(status.mayBecome(CaseStatus.TERMINATED), "casework.refused.step", status);
        Refusal.unless(!decision.equals(stoppedByDecision), "casework.refused.stopped-already");
        mustHaveNoOpenProposal();
        stoppedByDecision = decision;
        proposal = Proposal.toStop(document, now);
        write(EventKind.TERMINATION_PROPOSED, null, proposal.reason(), now);
    }

    /** The proposal is not followed; whoever made it goes on with the case. */
    void sendProposalBack(String opinion, Acting by, Instant now) {
        mustNotBeOwnCase(by);
        Proposal open = openProposal();
        mustHoldToConfirm(open, by);
        Refusal.unless(!opinion.isBlank(), "casework.refused.no-reason");
        proposal = null;
        write(EventKind.PROPOSAL_SENT_BACK, by, opinion.strip(), now);
    }

    /**
     * Confirms what was proposed. A return (退办件把关权) tells the applicant reasons and remedies; a second notice
     * (补办件核实权) says that the window made an error.
     *
     * @throws Refusal when the same person proposed it, or accepted a case that is now denied
     * @see "行政许可法 art. 32 (一), (二), (四), 38"
     */
    void confirmProposal(Timing timing, Acting by, Instant now) {
        Proposal open = openProposal();
        mustNotBeOwnCase(by);
        mustHoldToConfirm(open, by);
        Refusal.unless(!by.officer().equals(open.by()), "casework.refused.own-proposal");
        switch (open.kind()) {
            case NON_ACCEPTANCE -> returnAs(CaseStatus.NOT_ACCEPTED, EventKind.NOT_ACCEPTED, open, timing, by, now);
            case TERMINATION -> returnAs(CaseStatus.TERMINATED, EventKind.TERMINATED, open, timing, by, now);
            case DENIAL -> {
                mustNotHaveAccepted(by);
                mustBeReadyToDecide();
                moveTo(CaseStatus.DENIED);
                decide(Outcome.DENIED, open.reason(), by, now);
                write(EventKind.DENIED, by, decisionText(), now);
            }
            case SECOND_NOTICE -> {
                mustBeInTimeForNotice(timing, now);
                proposal = null;
                windowErrorNotices++;
                send(
                        SupplementNotice.ownedUp(
                                this, supplementNotices + 1, open, lines(defective(), timing), by, now),
                        by,
                        now);
            }
        }
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
        mustHaveNoOpenProposal();
        by.mustHold(powerToReview());
        Refusal.unless(!opinion.isBlank(), "casework.refused.no-opinion");
        moveTo(CaseStatus.REVIEWED);
        atOfficeSince = decidedInOffice ? now : null;
        reviewedAt = now;
        reviewedBy = by.officer();
        reviewOpinion = opinion.strip();
        write(EventKind.REVIEWED, by, opinion.strip(), now);
    }

    /**
     * Decides in favour of the applicant, under the letter at the window, as a leader on duty where there is none, or in
     * the department's approval office.
     *
     * @param higher the higher organ's decision, for an upward case only
     * @see "行政许可法 art. 34, 38, 39"
     */
    void approve(String opinion, @Nullable HigherDecision higher, Acting by, Instant now) {
        mayDecide(by);
        Refusal.unless(!opinion.isBlank(), "casework.refused.no-opinion");
        Refusal.unless((caseType == CaseType.UPWARD) == (higher != null), "casework.refused.higher-decision", caseType);
        if (higher != null) {
            mustHaveBeenSentUpBefore(higher);
        }
        if (awaitsMaterials) {
            throw new Refusal("casework.refused.materials-still-missing", String.join("、", nonconforming()));
        }
        moveTo(CaseStatus.APPROVED);
        decide(Outcome.GRANTED, opinion, by, now);
        if (higher != null) {
            higherDecisionNumber = higher.number();
            higherDecisionOn = higher.on();
        }
        write(EventKind.APPROVED, by, decisionText(), now);
    }

    /**
     * The higher organ has decided against the applicant; the window tells them so, with its reasons and the remedies.
     *
     * @see "行政许可法 art. 35, 38"
     */
    void denyFromAbove(HigherDecision higher, String reasons, Acting by, Instant now) {
        mayDecide(by);
        Refusal.unless(caseType == CaseType.UPWARD, "casework.refused.higher-decision", caseType);
        mustHaveBeenSentUpBefore(higher);
        Refusal.unless(!reasons.isBlank(), "casework.refused.no-reason");
        moveTo(CaseStatus.DENIED);
        decide(Outcome.DENIED, reasons, by, now);
        higherDecisionNumber = higher.number();
        higherDecisionOn = higher.on();
        write(EventKind.DENIED, by, decisionText(), now);
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
                by.power() != null || by.decidesFor(requireDepartment()),
                "casework.refused.power-missing",
                powerToReview());
        moveTo(CaseStatus.COMPLETED);
        completedAt = now;
        completedOn = timing.dayOf(now);
        minutesToComplete = timing.clock(ledger()).workingMinutes(now);
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

    /**
     * Hands the result to the applicant.
     *
     * @see "行政许可法 art. 44"
     */
    void deliver(Delivery proof, Acting by, Instant now) {
        mustNotBeOwnCase(by);
        moveTo(CaseStatus.DELIVERED);
        deliveredAt = now;
        deliveredBy = by.officer();
        delivery = proof;
        handledBy(by, now);
        write(EventKind.DELIVERED, by, proof.proof(), now);
        registerEvent(new CaseDelivered(id, proof.way(), now));
    }

    /** The applicant takes the application back, any time before a decision. */
    void withdraw(String reason, Timing timing, Instant now) {
        withdraw(reason, null, reason.strip(), timing, now);
    }

    /**
     * A clerk records that the applicant, or the agent through whom the act is done, has asked at the counter to take the
     * application back.
     *
     * @param signer who signed the request
     */
    void withdrawOnRequest(String reason, String signer, Timing timing, Acting by, Instant now) {
        mustNotBeOwnCase(by);
        Refusal.unless(!signer.isBlank(), "casework.refused.no-signed-request");
        Refusal.unless(!reason.isBlank(), "casework.refused.no-reason");
        String signed = actingAgent == null ? signer.strip() : applicantOrAgent();
        withdraw(reason, by, reason.strip() + "\n" + signed, timing, now);
    }

    /** A clerk takes a case in hand that nobody has, or that a colleague leaves. */
    void takeOn(Acting by, Instant now) {
        mustNotBeOwnCase(by);
        mustBeInHand();
        Refusal.unless(!isWith(by.officer()), "casework.refused.already-yours");
        String before = assignment == null ? "" : assignment.name();
        giveTo(by, now);
        write(EventKind.TAKEN_ON, by, before, now);
    }

    /** The clerk who has the case in hand gives it to another on the posts of the window, such as the B of their own. */
    void handOver(Acting to, String reason, Acting by, Instant now) {
        mustNotBeOwnCase(by);
        Refusal.unless(assignment == null || isWith(by.officer()), "casework.refused.not-yours");
        assign(EventKind.HANDED_OVER, to, reason, by, now);
    }

    /** The chief representative gives the case to a clerk of the window. */
    void reassign(Acting to, String reason, Acting by, Instant now) {
        assign(EventKind.REASSIGNED, to, reason, by, now);
    }

    /** Mends what a clerk mistyped about the application; the words before stay in the trail. */
    void correctSubject(String words, String reason, Acting by, Instant now) {
        mayCorrect(reason, by);
        String mended = words.strip();
        Refusal.unless(!mended.isEmpty() && !mended.equals(subject), "casework.refused.nothing-corrected");
        String before = subject == null ? "—" : subject;
        subject = mended;
        handledBy(by, now);
        write(EventKind.SUBJECT_CORRECTED, by, before + " → " + mended + "\n" + reason.strip(), now);
    }

    /** Mends the mistyped name of the organization's handler; the trail keeps both names masked. */
    void correctHandler(String name, String reason, Acting by, Instant now) {
        mayCorrect(reason, by);
        String before = handlerName;
        if (before == null) {
            throw new Refusal("casework.refused.no-handler");
        }
        String mended = name.strip();
        Refusal.unless(!mended.isEmpty() && !mended.equals(before), "casework.refused.nothing-corrected");
        handlerName = mended;
        handledBy(by, now);
        write(
                EventKind.HANDLER_CORRECTED,
                by,
                MaskedName.of(before) + " → " + MaskedName.of(mended) + "\n" + reason.strip(),
                now);
    }

    /** Says once that materials which were allowed to follow are still awaited (容缺受理). */
    void remindOfMaterials(Instant now) {
        Refusal.unless(awaitsMaterials && status.isBeforeDecision(), "casework.refused.nothing-awaited");
        Refusal.unless(remindedAt == null, "casework.refused.reminded-already");
        remindedAt = now;
        write(EventKind.MATERIALS_AWAITED, null, String.join("、", nonconforming()), now);
        registerEvent(new MaterialsAwaited(id, now));
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
        CaseClock clock = timing.clock(ledger());
        return new DueDates(
                null, clock.promised().at(), clock.statutory().map(Deadline::at).orElse(null), null);
    }

    /**
     * The promised deadline where a special procedure takes as long as the applicant was told in all: from when it began,
     * or from this instant where it has not begun yet.
     *
     * @return empty where no promised period runs, or the case has no such procedure
     */
    Optional<Instant> promisedDueAsTold(int ordinal, Timing timing, Instant now) {
        if (promisedDueAt == null) {
            return Optional.empty();
        }
        List<ClockEntry> foreseen = new ArrayList<>(ledger());
        return procedures().stream()
                .filter(procedure -> procedure.ordinal() == ordinal)
                .findFirst()
                .map(procedure -> {
                    if (foreseen.stream()
                            .noneMatch(entry ->
                                    entry.mark() == ClockMark.PROCEDURE_BEGUN && entry.procedure() == ordinal)) {
                        foreseen.add(ClockEntry.begun(ordinal, procedure.kind(), now));
                    }
                    return timing.clock(foreseen).promised().at();
                });
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
            readClock(timing);
        }
        write(EventKind.DEADLINE_RECOMPUTED, null, TrailNote.of(shifts), now);
        return true;
    }

    /**
     * Announces a special procedure: the applicant is told in writing how long it takes, before it begins. From then on
     * the department decides in its own office.
     *
     * @return which procedure of the case it is, from 1
     * @see "行政许可法 art. 34, 45–47"
     */
    int announceProcedure(ProcedurePlan plan, Acting by, Timing timing, Instant now) {
        mustBeExaminedBy(by);
        SpecialProcedure announced = new SpecialProcedure(this, procedureCount + 1, plan, timing, now);
        procedures.add(announced);
        procedureCount++;
        decidedInOffice = true;
        write(
                EventKind.PROCEDURE_ANNOUNCED,
                by,
                plan.kind().term() + "：" + plan.carriedOutBy().strip() + "，" + plan.workingDays() + " 个工作日；"
                        + plan.basis().strip(),
                now);
        registerEvent(new ProcedureAnnounced(id, procedureCount, now));
        return procedureCount;
    }

    /**
     * Something happens in a special procedure, by its own rules; the deadlines follow.
     *
     * @param deed what {@link SpecialProcedure} allows, or refuses
     */
    void inProcedure(
            int ordinal, Function<SpecialProcedure, ProcedureDeed> deed, Acting by, Timing timing, Instant now) {
        mustBeExaminedBy(by);
        SpecialProcedure procedure = procedures().stream()
                .filter(known -> known.ordinal() == ordinal)
                .findFirst()
                .orElseThrow(() -> new Refusal("casework.refused.procedure-unknown"));
        ProcedureDeed done = deed.apply(procedure);
        readClock(timing);
        write(done.kind(), by, done.note(), now);
        procedure.eventOf(done, now).ifPresent(this::registerEvent);
    }

    /**
     * Asks the head of the organ for more time: once, and before the promised deadline has passed, so that what was
     * overdue never ceases to be so.
     *
     * @see "行政许可法 art. 42"
     */
    void proposeExtension(int days, String reasons, Acting by, Timing timing, Instant now) {
        mustBeExaminedBy(by);
        Refusal.unless(
                promisedDays > 0 && statutoryDueAt != null && promisedDueAt != null,
                "casework.refused.no-period-to-extend");
        Refusal.unless(!isExtended(), "casework.refused.extended-already");
        Refusal.unless(openExtension().isEmpty(), "casework.refused.extension-open");
        Refusal.unless(!now.isAfter(Objects.requireNonNull(promisedDueAt)), "casework.refused.extension-too-late");
        extensions.add(new Extension(this, extensionCount + 1, days, reasons, by, timing, now));
        extensionCount++;
        write(EventKind.EXTENSION_PROPOSED, by, days + " 日：" + reasons.strip(), now);
    }

    /** The head of the organ has granted more time; the approval office records it, never who proposed it. */
    void grantExtension(HeadsApproval approval, Acting by, Timing timing, Instant now) {
        Extension proposed = mustAnswerExtension(by);
        Refusal.unless(promisedDueAt != null && !now.isAfter(promisedDueAt), "casework.refused.extension-too-late");
        Instant dueBefore = Objects.requireNonNull(promisedDueAt);
        proposed.grant(approval, by, now);
        readClock(timing);
        write(
                EventKind.EXTENDED,
                by,
                proposed.days() + " 日；" + approval.head().strip() + "，"
                        + approval.title().strip() + "，"
                        + approval.documentNumber().strip() + "；" + proposed.reasons(),
                now);
        registerEvent(new DeadlineExtended(id, proposed.days(), dueBefore, Objects.requireNonNull(promisedDueAt), now));
    }

    void refuseExtension(String reason, Acting by, Instant now) {
        mustAnswerExtension(by).refuse(reason, by, now);
        write(EventKind.EXTENSION_REFUSED, by, reason.strip(), now);
    }

    /**
     * The chief representative hands the case over to the department's approval office with an opinion, and keeps the
     * duty to see it done in time (督办).
     */
    void handToOffice(String opinion, Acting by, Instant now) {
        mustNotBeOwnCase(by);
        mustBe(CaseStatus.REVIEWED);
        mustNotHaveAccepted(by);
        by.mustHold(powerToReview());
        Refusal.unless(atOfficeSince == null, "casework.refused.at-office-already");
        Refusal.unless(!opinion.isBlank(), "casework.refused.no-opinion");
        decidedInOffice = true;
        atOfficeSince = now;
        write(EventKind.HANDED_TO_OFFICE, by, opinion.strip(), now);
    }

    /** The approval office sends the case back to the window for more work; how often is counted. */
    void returnToWindow(String reasons, Acting by, Instant now) {
        mustLieInTheOfficeOf(by);
        Refusal.unless(!reasons.isBlank(), "casework.refused.no-reason");
        atOfficeSince = null;
        officeReturns++;
        write(EventKind.RETURNED_TO_WINDOW, by, reasons.strip(), now);
    }

    /** From now on nothing is decided before the office has discussed it together. */
    void askForDiscussion(String reasons, Acting by, Instant now) {
        mustBeExaminedBy(by);
        mustBe(CaseStatus.REVIEWED);
        Refusal.unless(!discussionAsked, "casework.refused.discussion-asked-already");
        Refusal.unless(!reasons.isBlank(), "casework.refused.no-reason");
        discussionAsked = true;
        decidedInOffice = true;
        write(EventKind.DISCUSSION_ASKED, by, reasons.strip(), now);
    }

    /** Records the minutes of a collective discussion in the approval office. */
    void recordDiscussion(Minutes minutes, Acting by, Timing timing, Instant now) {
        mustLieInTheOfficeOf(by);
        Refusal.unless(
                !minutes.heldOn().isAfter(timing.dayOf(now))
                        && !minutes.heldOn().isBefore(timing.dayOf(acceptedAt())),
                "casework.refused.discussion-date");
        discussionAsked = true;
        discussions.add(new Discussion(this, discussionCount + 1, minutes, by, now));
        discussionCount++;
        write(
                EventKind.DISCUSSED,
                by,
                minutes.heldOn() + "，" + String.join("、", minutes.participants()) + "："
                        + minutes.conclusion().strip(),
                now);
    }

    /**
     * Sends an upward case, preliminarily reviewed, to the organ that decides it.
     *
     * @see "行政许可法 art. 35, 43"
     */
    void sendUp(Sending sending, Acting by, Timing timing, Instant now) {
        mayDecide(by);
        Refusal.unless(caseType == CaseType.UPWARD, "casework.refused.not-upward");
        Refusal.unless(sentUpOn == null, "casework.refused.sent-up-already");
        Refusal.unless(
                !sending.on().isAfter(timing.dayOf(now)) && !sending.on().isBefore(timing.dayOf(acceptedAt())),
                "casework.refused.sent-up-date");
        sentUpOn = sending.on();
        higherOrgan = sending.organ().strip();
        sentUpNumber = sending.number().strip();
        write(EventKind.SENT_UP, by, sentUpOn + "，" + higherOrgan + "，" + sentUpNumber, now);
    }

    /** What the state of the case leaves open beside the four steps, whoever acts. */
    Set<CourseAct> courseOpen() {
        EnumSet<CourseAct> open = EnumSet.noneOf(CourseAct.class);
        if ((status != CaseStatus.ACCEPTED && status != CaseStatus.REVIEWED) || caseType == CaseType.IMMEDIATE) {
            return open;
        }
        open.add(CourseAct.ANNOUNCE_PROCEDURE);
        if (procedureIsOpen()) {
            open.add(CourseAct.CONDUCT_PROCEDURE);
        }
        if (openExtension().isPresent()) {
            open.add(CourseAct.ANSWER_EXTENSION);
        } else if (statutoryDueAt != null && !isExtended()) {
            open.add(CourseAct.PROPOSE_EXTENSION);
        }
        if (status == CaseStatus.REVIEWED) {
            if (atOfficeSince == null) {
                open.add(CourseAct.HAND_OVER);
            } else {
                open.addAll(EnumSet.of(CourseAct.RETURN_TO_WINDOW, CourseAct.RECORD_DISCUSSION));
            }
            if (!discussionAsked) {
                open.add(CourseAct.ASK_FOR_DISCUSSION);
            }
            if (caseType == CaseType.UPWARD) {
                open.add(sentUpOn == null ? CourseAct.SEND_UP : CourseAct.RECORD_HIGHER_DECISION);
            }
        }
        return open;
    }

    /** What of it somebody may do: in the department's office, or at the window under the power to review. */
    Set<CourseAct> courseFor(OfficerId officer, boolean inOffice, boolean atWindow) {
        Set<CourseAct> open = courseOpen();
        boolean up = decidedInOffice ? inOffice && atOfficeSince != null : inOffice || atWindow;
        open.removeIf(act -> officer.equals(acceptedBy)
                || (act.isOnlyForOffice() ? !inOffice : act.isOnlyForWindow() ? !atWindow : !inOffice && !atWindow)
                || ((act == CourseAct.SEND_UP || act == CourseAct.RECORD_HIGHER_DECISION) && !up));
        return open;
    }

    /** Everything that is known of its time, from which the deadlines are read. */
    List<ClockEntry> ledger() {
        List<ClockEntry> entries = new ArrayList<>();
        enter(entries, ClockMark.RECEIVED, receivedAt);
        enter(entries, ClockMark.ACCEPTED, acceptedAt);
        procedures().forEach(procedure -> procedure.clockEntries().forEach(entries::add));
        extensions().forEach(extension -> extension.clockEntries().forEach(entries::add));
        enter(entries, ClockMark.REVIEWED, reviewedAt);
        enter(entries, ClockMark.DECIDED, decidedAt);
        enter(entries, ClockMark.COMPLETED, completedAt);
        enter(entries, ClockMark.DELIVERED, deliveredAt);
        enter(entries, ClockMark.ENDED, endedAt);
        return entries;
    }

    private static void enter(List<ClockEntry> entries, ClockMark mark, @Nullable Instant at) {
        if (at != null) {
            entries.add(ClockEntry.of(mark, at));
        }
    }

    private List<SpecialProcedure> procedures() {
        return procedureCount == 0 ? List.of() : procedures;
    }

    private List<Extension> extensions() {
        return extensionCount == 0 ? List.of() : extensions;
    }

    private List<Discussion> discussions() {
        return discussionCount == 0 ? List.of() : discussions;
    }

    private boolean procedureIsOpen() {
        return procedures().stream().anyMatch(SpecialProcedure::isOpen);
    }

    private Optional<Extension> openExtension() {
        return extensions().stream().filter(Extension::isOpen).findFirst();
    }

    private boolean isExtended() {
        return extensions().stream().anyMatch(Extension::isGranted);
    }

    private Extension mustAnswerExtension(Acting by) {
        mustNotBeOwnCase(by);
        mustBeUnderExamination();
        mustNotHaveAccepted(by);
        Refusal.unless(by.decidesFor(requireDepartment()), "casework.refused.office-only");
        return openExtension().orElseThrow(() -> new Refusal("casework.refused.no-extension-proposed"));
    }

    private void mustLieInTheOfficeOf(Acting by) {
        mustNotBeOwnCase(by);
        mustBe(CaseStatus.REVIEWED);
        mustNotHaveAccepted(by);
        Refusal.unless(by.decidesFor(requireDepartment()), "casework.refused.office-only");
        Refusal.unless(atOfficeSince != null, "casework.refused.not-handed-over");
    }

    private void mustBeUnderExamination() {
        Refusal.unless(status == CaseStatus.ACCEPTED || status == CaseStatus.REVIEWED, "casework.refused.step", status);
    }

    private void mustBeExaminedBy(Acting by) {
        mustNotBeOwnCase(by);
        mustBeUnderExamination();
        mustNotHaveAccepted(by);
        if (!by.decidesFor(requireDepartment())) {
            by.mustHold(powerToReview());
        }
    }

    /** The power that a review of this kind of case needs. */
    Power powerToReview() {
        return powerToReview(caseType);
    }

    static Power powerToReview(CaseType type) {
        return switch (type) {
            case IMMEDIATE -> Power.IMMEDIATE_DECISION;
            case COMMITMENT -> Power.COMMITMENT_SUPERVISION;
            case JOINT -> Power.JOINT_COORDINATION;
            case UPWARD -> Power.UPWARD_PRELIMINARY_REVIEW;
        };
    }

    /** The power that an act needs; null where the clerk's post is enough. */
    @Nullable Power powerFor(Act act) {
        return switch (act) {
            case CHECK,
                    ACCEPT,
                    REQUEST_SUPPLEMENT,
                    PROPOSE_SECOND_NOTICE,
                    TAKE_SUPPLEMENT,
                    PROPOSE_NON_ACCEPTANCE,
                    PROPOSE_DENIAL,
                    PROPOSE_TERMINATION,
                    DELIVER,
                    WITHDRAW,
                    CORRECT,
                    TAKE_ON,
                    HAND_OVER,
                    REASSIGN -> null;
            case VERIFY_SUPPLEMENT -> Power.SUPPLEMENT_VERIFICATION;
            case CONFIRM_NON_ACCEPTANCE,
                    CONFIRM_DENIAL,
                    CONFIRM_TERMINATION,
                    CONFIRM_SECOND_NOTICE,
                    SEND_PROPOSAL_BACK -> powerToConfirm();
            case REVIEW, APPROVE, COMPLETE, DECIDE_ON_THE_SPOT -> powerToReview();
        };
    }

    /** The power that whoever confirms the open proposal, or sends it back, needs. */
    Power powerToConfirm() {
        return openProposal().kind().power();
    }

    /** The acts that the state of the case leaves open, whoever acts. */
    Set<Act> actsOpen(Instant now) {
        EnumSet<Act> open = EnumSet.noneOf(Act.class);
        if (status.isBeforeDecision()) {
            open.addAll(EnumSet.of(Act.WITHDRAW, Act.CORRECT));
        }
        if (status.isBeforeDecision() || status == CaseStatus.COMPLETED) {
            open.addAll(EnumSet.of(Act.TAKE_ON, Act.HAND_OVER, Act.REASSIGN));
        }
        if (hasOpenProposal()) {
            open.add(openProposal().kind().confirmation());
            open.add(Act.SEND_PROPOSAL_BACK);
            if (status == CaseStatus.AWAITING_SUPPLEMENT) {
                open.add(Act.TAKE_SUPPLEMENT);
            }
            return open;
        }
        switch (status) {
            case RECEIVED -> {
                if (supplementSuppliedAt != null && supplementVerifiedAt == null) {
                    open.add(Act.VERIFY_SUPPLEMENT);
                } else {
                    open.addAll(EnumSet.of(Act.CHECK, Act.ACCEPT, Act.PROPOSE_NON_ACCEPTANCE));
                    if (noticeDueAt == null || !now.isAfter(noticeDueAt)) {
                        open.add(Act.REQUEST_SUPPLEMENT);
                        if (supplementNotices > 0) {
                            open.add(Act.PROPOSE_SECOND_NOTICE);
                        }
                    }
                }
                open.add(Act.PROPOSE_TERMINATION);
            }
            case AWAITING_SUPPLEMENT -> open.addAll(EnumSet.of(Act.TAKE_SUPPLEMENT, Act.PROPOSE_TERMINATION));
            case ACCEPTED -> {
                open.addAll(EnumSet.of(Act.REVIEW, Act.PROPOSE_TERMINATION));
                if (caseType == CaseType.IMMEDIATE) {
                    open.add(Act.DECIDE_ON_THE_SPOT);
                }
                addCheckWhereSomethingMayFollow(open);
            }
            case REVIEWED -> {
                open.add(Act.PROPOSE_TERMINATION);
                if (isReadyToDecide()) {
                    open.addAll(EnumSet.of(Act.APPROVE, Act.PROPOSE_DENIAL));
                }
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
        return switch (act) {
            case APPROVE, PROPOSE_DENIAL, PROPOSE_TERMINATION, CONFIRM_DENIAL, CONFIRM_TERMINATION, COMPLETE -> true;
            case SEND_PROPOSAL_BACK -> openProposal().kind().isForOffice();
            case CHECK,
                    ACCEPT,
                    REQUEST_SUPPLEMENT,
                    PROPOSE_SECOND_NOTICE,
                    TAKE_SUPPLEMENT,
                    PROPOSE_NON_ACCEPTANCE,
                    DELIVER,
                    WITHDRAW,
                    CORRECT,
                    TAKE_ON,
                    HAND_OVER,
                    REASSIGN,
                    VERIFY_SUPPLEMENT,
                    CONFIRM_NON_ACCEPTANCE,
                    CONFIRM_SECOND_NOTICE,
                    REVIEW,
                    DECIDE_ON_THE_SPOT -> false;
        };
    }

    /** Whether the window may not do this at all, because the department decides in its own office. */
    boolean isOnlyForOffice(Act act) {
        return act == Act.APPROVE && decidedInOffice;
    }

    /** Why this person may not do what another in the same post may (一审一核), as the key of a message; null if they may. */
    @Nullable String barredBy(OfficerId officer, Act act) {
        return switch (act) {
            case REVIEW, DECIDE_ON_THE_SPOT, APPROVE, COMPLETE ->
                officer.equals(acceptedBy) ? "casework.refused.same-person" : null;
            case CONFIRM_NON_ACCEPTANCE, CONFIRM_DENIAL, CONFIRM_TERMINATION, CONFIRM_SECOND_NOTICE -> {
                if (officer.equals(openProposal().by())) {
                    yield "casework.refused.own-proposal";
                }
                yield act == Act.CONFIRM_DENIAL && officer.equals(acceptedBy) ? "casework.refused.same-person" : null;
            }
            case TAKE_ON -> isWith(officer) ? "casework.refused.already-yours" : null;
            case HAND_OVER -> assignment == null || isWith(officer) ? null : "casework.refused.not-yours";
            case CHECK,
                    ACCEPT,
                    REQUEST_SUPPLEMENT,
                    PROPOSE_SECOND_NOTICE,
                    TAKE_SUPPLEMENT,
                    PROPOSE_NON_ACCEPTANCE,
                    PROPOSE_DENIAL,
                    PROPOSE_TERMINATION,
                    DELIVER,
                    WITHDRAW,
                    CORRECT,
                    REASSIGN,
                    VERIFY_SUPPLEMENT,
                    SEND_PROPOSAL_BACK -> null;
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
        mustHaveNoOpenProposal();
        if (decidedInOffice) {
            Refusal.unless(by.decidesFor(requireDepartment()), "casework.refused.decided-in-office");
            Refusal.unless(atOfficeSince != null, "casework.refused.not-handed-over");
        } else if (!by.decidesFor(requireDepartment())) {
            by.mustHold(powerToReview());
        }
        mustBeReadyToDecide();
    }

    /** No decision while a special procedure is open, nor before the discussion that was asked for. */
    private void mustBeReadyToDecide() {
        procedures().stream().filter(SpecialProcedure::isOpen).findFirst().ifPresent(open -> {
            throw new Refusal("casework.refused.procedure-open", open.kind());
        });
        Refusal.unless(!discussionAsked || discussionCount > 0, "casework.refused.not-discussed");
    }

    /** Whether the window, or the office where it lies, can decide; what a higher organ decides is only recorded. */
    private boolean isReadyToDecide() {
        return caseType != CaseType.UPWARD
                && !procedureIsOpen()
                && (!discussionAsked || discussionCount > 0)
                && (!decidedInOffice || atOfficeSince != null);
    }

    private void mustHaveBeenSentUpBefore(HigherDecision higher) {
        LocalDate sent = sentUpOn;
        if (sent == null) {
            throw new Refusal("casework.refused.not-sent-up");
        }
        Refusal.unless(!higher.on().isBefore(sent), "casework.refused.higher-before-sending", sent.toString());
    }

    private boolean hearingHeld() {
        return procedures().stream().anyMatch(SpecialProcedure::isHearingHeld);
    }

    private void decide(Outcome decided, String words, Acting by, Instant now) {
        outcome = decided;
        decidedAt = now;
        decidedBy = by.officer();
        decisionText = words.strip() + (hearingHeld() ? "（依据听证笔录作出）" : "");
        registerEvent(new CaseDecided(id, decided == Outcome.GRANTED, now));
    }

    private void startClock(Timing timing, Instant accepted) {
        moveTo(CaseStatus.ACCEPTED);
        awaitsMaterials = !nonconforming().isEmpty();
        acceptedAt = accepted;
        acceptedOn = timing.dayOf(accepted);
        readClock(timing);
        minutesToAccept = timing.workingMinutes(receivedAt(), accepted);
        minutesPerDay = timing.minutesPerDay();
        registerEvent(new CaseAccepted(id, Objects.requireNonNull(promisedDueAt), accepted));
        registerEvent(new DaysChanged(id, requireCenter(), itemCode(), Set.of(accepted)));
    }

    /** Sets what is stored of the deadlines to what the ledger gives. */
    private void readClock(Timing timing) {
        CaseClock clock = timing.clock(ledger());
        Instant dueBefore = promisedDueAt;
        clockStart = clock.start();
        promisedDueAt = clock.promised().at();
        statutoryDueAt = clock.statutory().map(Deadline::at).orElse(null);
        statutoryWorkingDays = clock.statutoryWorkingDays().orElse(null);
        if (!Objects.equals(dueBefore, promisedDueAt)) {
            registerEvent(new DaysChanged(
                    id,
                    requireCenter(),
                    itemCode(),
                    Stream.of(dueBefore, promisedDueAt)
                            .filter(Objects::nonNull)
                            .collect(Collectors.toUnmodifiableSet())));
        }
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

    // ---- notices

    /** What is missing, if an official may ask for it now. */
    private List<CaseMaterial> mayBeAskedFor(Timing timing, Instant now) {
        mustBe(CaseStatus.RECEIVED);
        mustHaveNoOpenProposal();
        mustBeInTimeForNotice(timing, now);
        List<CaseMaterial> defective = defective();
        Refusal.unless(!defective.isEmpty(), "casework.refused.nothing-to-supplement");
        Refusal.unless(
                materials.stream()
                        .noneMatch(material -> material.verdict() == Verdict.UNCHECKED && !material.mayFollow()),
                "casework.refused.not-all-checked");
        return defective;
    }

    private void mustBeInTimeForNotice(Timing timing, Instant now) {
        NoticePeriod period = NoticePeriod.of(timing.revision());
        Refusal.unless(
                noticeDueAt == null || !now.isAfter(noticeDueAt),
                "casework.refused.notice-too-late",
                period.days(),
                period.law());
    }

    private NoticeGround groundOf(
            List<CaseMaterial> defective, @Nullable LawChange change, Timing timing, Instant now) {
        if (change != null) {
            Refusal.unless(supplementNotices > 0, "casework.refused.no-first-notice");
            Refusal.unless(
                    change.isSince(timing.dayOf(notices.get(0).sentAt()), timing.dayOf(now)),
                    "casework.refused.law-not-new");
            return NoticeGround.LAW_CHANGED;
        }
        Refusal.unless(
                supplementNotices == 0 || defective.stream().allMatch(CaseMaterial::broughtAsSupplement),
                "casework.refused.second-notice");
        return supplementNotices == 0 ? NoticeGround.FIRST : NoticeGround.DEFECT_IN_SUPPLEMENT;
    }

    private void send(SupplementNotice notice, Acting by, Instant now) {
        moveTo(CaseStatus.AWAITING_SUPPLEMENT);
        notices.add(notice);
        supplementNotices++;
        supplementRequestedAt = now;
        supplementSuppliedAt = null;
        supplementVerifiedAt = null;
        defective().forEach(CaseMaterial::askedFor);
        write(EventKind.SUPPLEMENT_REQUESTED, by, notice.text(), now);
        registerEvent(new SupplementRequested(id, now));
    }

    private List<CaseMaterial> defective() {
        return materials.stream().filter(CaseMaterial::isDefective).toList();
    }

    private static List<NoticeLine> lines(List<CaseMaterial> defective, Timing timing) {
        return defective.stream()
                .map(material -> material.toNoticeLine(timing.revision()))
                .toList();
    }

    // ---- proposals

    boolean hasOpenProposal() {
        return proposal != null && status.isBeforeDecision();
    }

    private boolean isProposed(ProposalKind kind) {
        return hasOpenProposal() && openProposal().kind() == kind;
    }

    private Proposal openProposal() {
        Proposal open = proposal;
        if (open == null || !status.isBeforeDecision()) {
            throw new Refusal("casework.refused.no-proposal");
        }
        return open;
    }

    private void mustHaveNoOpenProposal() {
        Refusal.unless(!hasOpenProposal(), "casework.refused.proposal-open");
    }

    private void propose(Proposal proposed, Acting by, Instant now) {
        mustHaveNoOpenProposal();
        proposal = proposed;
        write(proposed.kind().event(), by, proposed.reason(), now);
    }

    private void mustHoldToConfirm(Proposal open, Acting by) {
        if (!(open.kind().isForOffice() && by.decidesFor(requireDepartment()))) {
            by.mustHold(open.kind().power());
        }
    }

    private void returnAs(CaseStatus end, EventKind event, Proposal confirmed, Timing timing, Acting by, Instant now) {
        moveTo(end);
        end(timing, confirmed.reason(), now);
        write(event, by, confirmed.reason(), now);
        registerEvent(new CaseEnded(id, end, now));
    }

    private void withdraw(String reason, @Nullable Acting by, String note, Timing timing, Instant now) {
        Refusal.unless(status != CaseStatus.DRAFT, "casework.refused.step", status);
        moveTo(CaseStatus.WITHDRAWN);
        proposal = null;
        end(timing, reason.strip(), now);
        if (by != null) {
            handledBy(by, now);
        }
        write(EventKind.WITHDRAWN, by, note, now);
        registerEvent(new CaseEnded(id, CaseStatus.WITHDRAWN, now));
    }

    // ---- who has it in hand

    private void giveTo(Acting clerk, Instant now) {
        assignment = Assignment.of(clerk, now);
        givenTo = clerk.officer();
    }

    /** To whom this act has given the case; null where it stays with whom it was. */
    @Nullable OfficerId givenTo() {
        return givenTo;
    }

    /** Whoever acts on a case at the window has it in hand from then on; taking it over from a colleague is written down. */
    private void handledBy(Acting by, Instant now) {
        Assignment before = assignment;
        if (before == null) {
            giveTo(by, now);
        } else if (!before.officer().equals(by.officer())) {
            giveTo(by, now);
            write(EventKind.TAKEN_OVER, by, before.name(), now);
        }
    }

    private void assign(EventKind kind, Acting to, String reason, Acting by, Instant now) {
        mustBeInHand();
        mustNotBeOwnCase(to);
        Refusal.unless(!isWith(to.officer()), "casework.refused.already-theirs", to.name());
        Refusal.unless(!reason.isBlank(), "casework.refused.no-reason");
        giveTo(to, now);
        write(kind, by, to.name() + "\n" + reason.strip(), now);
    }

    private boolean isWith(OfficerId officer) {
        return assignment != null && assignment.officer().equals(officer);
    }

    /** Somebody at the window still has something to do. */
    private void mustBeInHand() {
        Refusal.unless(status.isBeforeDecision() || status == CaseStatus.COMPLETED, "casework.refused.step", status);
    }

    private void mayCorrect(String reason, Acting by) {
        mustNotBeOwnCase(by);
        Refusal.unless(status.isBeforeDecision(), "casework.refused.step", status);
        Refusal.unless(!reason.isBlank(), "casework.refused.no-reason");
    }

    private List<String> nonconforming() {
        return materials.stream()
                .filter(material -> !material.conforms())
                .map(CaseMaterial::name)
                .toList();
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
        boolean following = awaitsMaterials
                && (status == CaseStatus.ACCEPTED || status == CaseStatus.REVIEWED)
                && material.mayFollow()
                && !material.conforms();
        Refusal.unless(status == CaseStatus.DRAFT || supplement || following, "casework.refused.step", status);
        return material;
    }

    private CaseMaterial material(MaterialId wanted) {
        return materials.stream()
                .filter(material -> material.material().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Refusal("casework.refused.material-unknown"));
    }

    private void write(EventKind kind, @Nullable Acting by, String note, Instant now) {
        String who = by != null ? by.name() : kind.isByLaw() ? "" : applicantOrAgent();
        CaseEvent event = new CaseEvent(this, trailLength + 1, kind, now, by, who, note, trailHash);
        trail.add(event);
        trailLength++;
        trailHash = event.hash();
    }

    /** Who took the application back, or signed the request at the counter; an agent with whom they acted for. */
    private @Nullable String withdrawnBy() {
        return status == CaseStatus.WITHDRAWN
                ? trail.stream()
                        .filter(event -> event.kind() == EventKind.WITHDRAWN)
                        .map(CaseEvent::applicantOrSigner)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private String applicantOrAgent() {
        return actingAgent == null ? applicantName : actingAgent + "（代" + applicantName + "）";
    }

    CaseId id() {
        return id;
    }

    @Override
    public CaseId getId() {
        return id;
    }

    /** Asked at each saving; looked for among the fields it costs an exception. */
    @Override
    public boolean isNew() {
        return version == null;
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

    private String decisionText() {
        return Objects.requireNonNull(decisionText, "decided");
    }

    private Instant acceptedAt() {
        return Objects.requireNonNull(acceptedAt, "accepted before completed");
    }

    private Instant decidedAt() {
        return Objects.requireNonNull(decidedAt, "decided before completed");
    }

    @Nullable OfficerId acceptedBy() {
        return acceptedBy;
    }

    @Nullable OfficerId reviewedBy() {
        return reviewedBy;
    }

    /** What goes on beside the four steps. */
    CourseView toCourse() {
        return new CourseView(
                procedures().stream().map(SpecialProcedure::toView).toList(),
                extensions().stream().map(Extension::toView).toList(),
                discussions().stream().map(Discussion::toView).toList(),
                atOfficeSince,
                officeReturns,
                discussionAsked,
                sentUpOn,
                higherOrgan,
                sentUpNumber);
    }

    /** What papers say of the case; asks the database nothing but for what a notice or a procedure brings along. */
    CaseRecord toRecord() {
        Proposal confirmed = proposal;
        return new CaseRecord(
                id,
                Objects.requireNonNull(number),
                Objects.requireNonNull(officialNumber),
                revision,
                requireCenter(),
                requireDepartment(),
                requireWindow(),
                applicant,
                applicantName,
                handlerName,
                channel,
                subject,
                status,
                receivedAt(),
                Objects.requireNonNull(noticeDueAt),
                supplementNotices == 0
                        ? List.of()
                        : notices.stream().map(SupplementNotice::toRecord).toList(),
                acceptedAt,
                acceptedBySilence,
                promisedDueAt,
                statutoryDueAt,
                awaitsMaterials,
                outcome,
                decidedAt,
                decidedBy,
                decisionText,
                higherOrgan,
                higherDecisionNumber,
                higherDecisionOn,
                sealed,
                confirmed == null ? null : confirmed.nonAcceptance(),
                confirmed == null ? null : confirmed.competentOrgan(),
                confirmed == null ? null : confirmed.cause(),
                endReason,
                withdrawnBy(),
                delivery,
                deliveredAt,
                deliveredBy);
    }

    List<CaseRecord.HandedIn> handedIn() {
        return materials.stream().map(CaseMaterial::toHandedIn).toList();
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
                situation,
                status,
                startedAt,
                receivedAt,
                noticeDueAt,
                supplementRequestedAt,
                supplementSuppliedAt,
                supplementVerifiedAt,
                proposal,
                assignment,
                supplementNotices == 0
                        ? List.of()
                        : notices.stream().map(SupplementNotice::toView).toList(),
                awaitsMaterials && status.isBeforeDecision(),
                remindedAt,
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
                delivery,
                deliveredBy,
                endedAt,
                endReason,
                materials.stream().map(CaseMaterial::toView).toList(),
                trail.stream().map(CaseEvent::toView).toList(),
                agentName,
                entrustment);
    }
}
