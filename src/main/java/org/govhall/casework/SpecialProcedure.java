package org.govhall.casework;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.govhall.catalog.CaseType;
import org.govhall.catalog.SpecialProcedureKind;
import org.govhall.files.FileId;
import org.govhall.kernel.Refusal;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * What may stand between the four steps: a hearing, an expert review, a test … It is announced to the applicant in
 * writing, begins, and ends with a result; it is a part of the case and not a state of it, so that several may run one
 * after the other or together.
 *
 * @see "行政许可法 (2019) art. 34, 45–48"
 */
@Entity
@Table(name = "casework_procedure")
class SpecialProcedure {

    private static final int MOST_PEOPLE = 30;
    private static final int MOST_FILES = 40;

    /** 两名以上工作人员 (art. 34). */
    private static final int OFFICIALS_OF_A_VISIT = 2;

    /** Days in which a hearing may be asked for (art. 47). */
    private static final int DAYS_TO_ASK = 5;

    /** Days within which it is held after it was asked for (art. 47). */
    private static final int DAYS_TO_HOLD = 20;

    /** Days before which time and place are told (art. 48). */
    private static final int DAYS_OF_NOTICE = 7;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "casework_procedure_seq")
    @SequenceGenerator(name = "casework_procedure_seq", sequenceName = "casework_procedure_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "case_id", updatable = false)
    private ServiceCase serviceCase;

    @Column(updatable = false)
    private int ordinal;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private SpecialProcedureKind kind;

    @Enumerated(EnumType.STRING)
    private ProcedureState state;

    @Column(updatable = false)
    private String basis;

    @Column(updatable = false)
    private String carriedOutBy;

    @Column(updatable = false)
    private boolean heldByLaw;

    private @Nullable Instant begunAt;
    private @Nullable Instant endedAt;
    private @Nullable String result;
    private @Nullable String reportNumber;

    private @Nullable String requestedBy;
    private @Nullable Instant hearingToldAt;
    private @Nullable Instant hearingAt;
    private @Nullable String hearingPlace;
    private @Nullable String hearingChair;

    /** Only ever added to. */
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "casework_procedure_notice", joinColumns = @JoinColumn(name = "procedure_id"))
    @OrderColumn(name = "ordinal")
    @BatchSize(size = 100)
    private List<ProcedureNotice> notices = new ArrayList<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "casework_procedure_person", joinColumns = @JoinColumn(name = "procedure_id"))
    @OrderColumn(name = "ordinal")
    @BatchSize(size = 100)
    private List<ProcedurePerson> people = new ArrayList<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "casework_procedure_file", joinColumns = @JoinColumn(name = "procedure_id"))
    @OrderColumn(name = "ordinal")
    @AttributeOverride(name = "file.value", column = @Column(name = "file_id"))
    @BatchSize(size = 100)
    private List<ProcedureFile> files = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected SpecialProcedure() {}

    /**
     * Announced: the applicant is told in writing.
     *
     * @throws Refusal where the item's revision does not name the procedure; a hearing the law itself gives (art. 46, 47)
     */
    SpecialProcedure(ServiceCase serviceCase, int ordinal, ProcedurePlan plan, Timing timing, Instant now) {
        Refusal.unless(timing.revision().caseType() != CaseType.IMMEDIATE, "casework.refused.procedure-on-the-spot");
        Refusal.unless(
                plan.kind() == SpecialProcedureKind.HEARING
                        || timing.revision().specialProcedures().contains(plan.kind()),
                "casework.refused.procedure-not-of-item",
                plan.kind());
        this.serviceCase = serviceCase;
        this.ordinal = ordinal;
        this.kind = plan.kind();
        this.state = ProcedureState.ANNOUNCED;
        this.basis = plan.basis().strip();
        this.carriedOutBy = plan.carriedOutBy().strip();
        this.heldByLaw = plan.heldByLaw();
        this.notices.add(new ProcedureNotice(now, plan.workingDays(), ""));
    }

    /** It begins; a hearing begins when somebody asks for it, unless the law has it held in any case. */
    ProcedureDeed begin(Instant now) {
        mustBe(ProcedureState.ANNOUNCED);
        Refusal.unless(!waitsForARequest(), "casework.refused.hearing-not-requested");
        return begun(now, kind.term());
    }

    /**
     * Somebody entitled to it asks for the hearing they were told of.
     *
     * @throws Refusal when the five days have passed
     * @see "行政许可法 art. 47"
     */
    ProcedureDeed requestHearing(String by, Timing timing, Instant now) {
        mustBeAHearing();
        mustBe(ProcedureState.ANNOUNCED);
        Refusal.unless(!by.isBlank(), "casework.refused.hearing-requested-by-nobody");
        Refusal.unless(!mayNoLongerAsk(timing, now), "casework.refused.hearing-asked-too-late", DAYS_TO_ASK);
        requestedBy = by.strip();
        return begun(now, kind.term() + "：" + requestedBy);
    }

    /** More time is needed: the applicant is told again, with the reason. */
    ProcedureDeed prolong(int workingDays, String reason, Instant now) {
        mustBe(ProcedureState.RUNNING);
        ProcedurePlan.mustBeADuration(workingDays);
        Refusal.unless(!reason.isBlank(), "casework.refused.no-reason");
        notices.add(new ProcedureNotice(now, workingDays, reason.strip()));
        return new ProcedureDeed(
                EventKind.PROCEDURE_PROLONGED, kind.term() + "，" + workingDays + " 个工作日：" + reason.strip());
    }

    /**
     * Sets time and place of the hearing and tells those who take part.
     *
     * @param examiners names of those who accepted and reviewed: none of them chairs
     * @see "行政许可法 art. 47, 48"
     */
    ProcedureDeed scheduleHearing(HearingPlan plan, Collection<String> examiners, Timing timing, Instant now) {
        mustBeAHearing();
        mustBe(ProcedureState.RUNNING);
        LocalDate day = timing.dayOf(plan.heldAt());
        Refusal.unless(
                timing.workingDaysBetween(timing.dayOf(now), day) >= DAYS_OF_NOTICE,
                "casework.refused.hearing-notice-too-short",
                DAYS_OF_NOTICE);
        Refusal.unless(
                timing.workingDaysBetween(timing.dayOf(Objects.requireNonNull(begunAt)), day) <= DAYS_TO_HOLD,
                "casework.refused.hearing-too-late",
                DAYS_TO_HOLD);
        Refusal.unless(!examiners.contains(plan.chair().strip()), "casework.refused.hearing-chaired-by-examiner");
        hearingToldAt = now;
        hearingAt = plan.heldAt();
        hearingPlace = plan.place().strip();
        hearingChair = plan.chair().strip();
        return new ProcedureDeed(
                EventKind.HEARING_ANNOUNCED,
                timing.minuteOf(plan.heldAt()) + "，" + hearingPlace + "，主持人：" + hearingChair);
    }

    /** Somebody takes part. */
    ProcedureDeed join(ProcedurePerson person) {
        mustBe(ProcedureState.RUNNING);
        Refusal.unless(people.size() < MOST_PEOPLE, "casework.refused.too-many-people", MOST_PEOPLE);
        Refusal.unless(
                people.stream()
                        .noneMatch(known -> known.part() == person.part()
                                && known.name().equals(person.name())
                                && known.affiliation().equals(person.affiliation())),
                "casework.refused.person-twice",
                person.name());
        people.add(person);
        return new ProcedureDeed(
                EventKind.PROCEDURE_RECORDED,
                Stream.of(kind.term(), person.name(), person.affiliation(), person.opinion())
                        .filter(text -> !text.isBlank())
                        .reduce((before, text) -> before + "，" + text)
                        .orElse(""));
    }

    ProcedureDeed attach(FilePurpose purpose, FileId file, String fileName) {
        mustBe(ProcedureState.RUNNING);
        Refusal.unless(files.size() < MOST_FILES, "casework.refused.too-many-files", MOST_FILES);
        files.add(new ProcedureFile(purpose, file));
        return new ProcedureDeed(EventKind.PROCEDURE_RECORDED, kind.term() + "，" + fileName);
    }

    /**
     * It ends with its result.
     *
     * @throws Refusal while that is missing which makes it what the law wants: two officials, a record and photographs of
     *     a visit; the experts' opinions; the body's report; time, chair and participants of a hearing
     */
    ProcedureDeed end(ProcedureEnd end, Instant now) {
        mustBe(ProcedureState.RUNNING);
        mustBeComplete(end, now);
        state = ProcedureState.ENDED;
        endedAt = now;
        result = end.result().strip();
        reportNumber = end.reportNumber().isBlank() ? null : end.reportNumber().strip();
        return new ProcedureDeed(
                EventKind.PROCEDURE_ENDED,
                kind.term() + "：" + (reportNumber == null ? "" : reportNumber + "，") + result);
    }

    /**
     * It was announced, but does not take place.
     *
     * @param waived those entitled to a hearing have said in writing that they do without it
     */
    ProcedureDeed callOff(String reason, boolean waived, Timing timing, Instant now) {
        mustBe(ProcedureState.ANNOUNCED);
        Refusal.unless(!reason.isBlank(), "casework.refused.no-reason");
        if (kind == SpecialProcedureKind.HEARING) {
            Refusal.unless(!heldByLaw, "casework.refused.hearing-must-be-held");
            Refusal.unless(
                    waived || mayNoLongerAsk(timing, now), "casework.refused.hearing-may-still-be-asked", DAYS_TO_ASK);
        }
        state = ProcedureState.CALLED_OFF;
        endedAt = now;
        result = reason.strip();
        return new ProcedureDeed(EventKind.PROCEDURE_CALLED_OFF, kind.term() + "：" + result);
    }

    int ordinal() {
        return ordinal;
    }

    SpecialProcedureKind kind() {
        return kind;
    }

    boolean isOpen() {
        return state.isOpen();
    }

    /** The hearing whose record a decision must rest on (art. 48). */
    boolean isHearingHeld() {
        return kind == SpecialProcedureKind.HEARING && state == ProcedureState.ENDED;
    }

    /** What others are told of a deed, if they are. */
    Optional<Object> eventOf(ProcedureDeed done, Instant now) {
        CaseId caseId = serviceCase.id();
        return switch (done.kind()) {
            case PROCEDURE_PROLONGED ->
                Optional.of(new ProcedureProlonged(
                        caseId, ordinal, notices.get(notices.size() - 1).workingDays(), now));
            case HEARING_ANNOUNCED ->
                Optional.of(new HearingAnnounced(caseId, ordinal, Objects.requireNonNull(hearingAt), now));
            case PROCEDURE_ENDED -> Optional.of(new ProcedureEnded(caseId, ordinal, now));
            default -> Optional.empty();
        };
    }

    /** What the ledger of the case's time says of it. */
    Stream<ClockEntry> clockEntries() {
        Stream<ClockEntry> told =
                notices.stream().map(notice -> ClockEntry.told(ordinal, kind, notice.workingDays(), notice.toldAt()));
        if (begunAt == null) {
            return told;
        }
        Stream<ClockEntry> begun = Stream.concat(told, Stream.of(ClockEntry.begun(ordinal, kind, begunAt)));
        return endedAt == null ? begun : Stream.concat(begun, Stream.of(ClockEntry.ended(ordinal, kind, endedAt)));
    }

    ProcedureView toView() {
        return new ProcedureView(
                ordinal,
                kind,
                state,
                basis,
                carriedOutBy,
                notices.stream().mapToInt(ProcedureNotice::workingDays).sum(),
                notices.get(0).toldAt(),
                notices.stream()
                        .map(notice -> new ProcedureView.Told(notice.toldAt(), notice.workingDays(), notice.reason()))
                        .toList(),
                begunAt,
                endedAt,
                result,
                reportNumber,
                state == ProcedureState.ANNOUNCED && waitsForARequest(),
                requestedBy,
                hearingToldAt,
                hearingAt,
                hearingPlace,
                hearingChair,
                List.copyOf(people),
                files.stream()
                        .map(file -> new ProcedureView.Attached(file.purpose(), file.file()))
                        .toList());
    }

    private ProcedureDeed begun(Instant now, String note) {
        state = ProcedureState.RUNNING;
        begunAt = now;
        return new ProcedureDeed(EventKind.PROCEDURE_BEGUN, note);
    }

    private void mustBeComplete(ProcedureEnd end, Instant now) {
        switch (kind) {
            case HEARING -> {
                Refusal.unless(hearingAt != null, "casework.refused.hearing-not-scheduled");
                Refusal.unless(
                        !now.isBefore(Objects.requireNonNull(hearingAt)), "casework.refused.hearing-not-held-yet");
                Refusal.unless(count(PersonPart.PARTICIPANT) > 0, "casework.refused.hearing-without-participants");
            }
            case SITE_VISIT -> {
                Refusal.unless(
                        count(PersonPart.OFFICIAL) >= OFFICIALS_OF_A_VISIT,
                        "casework.refused.visit-needs-officials",
                        OFFICIALS_OF_A_VISIT);
                Refusal.unless(
                        files.stream().anyMatch(file -> file.purpose() == FilePurpose.PHOTOGRAPH),
                        "casework.refused.visit-without-photographs");
            }
            case EXPERT_REVIEW ->
                Refusal.unless(count(PersonPart.EXPERT) > 0, "casework.refused.review-without-experts");
            case TENDER, AUCTION, INSPECTION, TESTING, QUARANTINE, APPRAISAL ->
                Refusal.unless(!end.reportNumber().isBlank(), "casework.refused.procedure-without-report", kind);
        }
    }

    private long count(PersonPart part) {
        return people.stream().filter(person -> person.part() == part).count();
    }

    private boolean mayNoLongerAsk(Timing timing, Instant now) {
        return timing.workingDaysBetween(timing.dayOf(notices.get(0).toldAt()), timing.dayOf(now)) > DAYS_TO_ASK;
    }

    /** A hearing begins when somebody asks for it (art. 47), unless the law has it held in any case (art. 46). */
    private boolean waitsForARequest() {
        return kind == SpecialProcedureKind.HEARING && !heldByLaw;
    }

    private void mustBeAHearing() {
        Refusal.unless(kind == SpecialProcedureKind.HEARING, "casework.refused.not-a-hearing");
    }

    private void mustBe(ProcedureState needed) {
        Refusal.unless(state == needed, "casework.refused.procedure-state", kind, state);
    }
}
