package org.govhall.casework;

import static org.govhall.testing.MovableClock.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.govhall.applicant.ApplicantId;
import org.govhall.applicant.ApplicantView;
import org.govhall.calendar.Calendars;
import org.govhall.calendar.LegalPeriod;
import org.govhall.calendar.WorkingDays;
import org.govhall.catalog.ApplicantKind;
import org.govhall.catalog.CaseType;
import org.govhall.catalog.Fee;
import org.govhall.catalog.ItemId;
import org.govhall.catalog.ItemKind;
import org.govhall.catalog.LegalBasis;
import org.govhall.catalog.MaterialForm;
import org.govhall.catalog.MaterialId;
import org.govhall.catalog.MaterialSource;
import org.govhall.catalog.MaterialView;
import org.govhall.catalog.RevisionId;
import org.govhall.catalog.RevisionView;
import org.govhall.catalog.SpecialProcedureKind;
import org.govhall.kernel.Ids;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.DutyId;
import org.govhall.organization.LeaderMandate;
import org.govhall.organization.LetterId;
import org.govhall.organization.Mandate;
import org.govhall.organization.OfficerId;
import org.govhall.organization.PostKind;
import org.govhall.organization.Power;
import org.govhall.organization.WindowId;
import org.jspecify.annotations.Nullable;

/** Makes cases that stand anywhere in their life, without a database: {@code aCase().accepted()}. */
final class TestCases {

    static final Instant MONDAY_TEN = at("2026-11-16T10:00");
    static final DepartmentId DEPARTMENT = new DepartmentId(Ids.next());
    static final MaterialId FORM = MaterialId.next();
    static final MaterialId COPY = MaterialId.next();

    private static final Place PLACE =
            new Place(new CenterId(Ids.next()), "621002", DEPARTMENT, new WindowId(Ids.next()));

    private CaseType type = CaseType.COMMITMENT;
    private int promisedDays = 5;
    private @Nullable LegalPeriod statutory = LegalPeriod.workingDays(20);
    private Set<SpecialProcedureKind> procedures = EnumSet.noneOf(SpecialProcedureKind.class);
    private boolean copyMayFollow;
    private String law = "老年人权益保障法";
    private @Nullable String handler;

    private Channel channel = Channel.COUNTER;

    static TestCases aCase() {
        return new TestCases();
    }

    TestCases of(CaseType wanted) {
        type = wanted;
        promisedDays = wanted == CaseType.IMMEDIATE ? 0 : promisedDays;
        return this;
    }

    TestCases online() {
        channel = Channel.ONLINE;
        return this;
    }

    TestCases promised(int days) {
        promisedDays = days;
        return this;
    }

    TestCases statutory(@Nullable LegalPeriod period) {
        statutory = period;
        return this;
    }

    TestCases needing(SpecialProcedureKind procedure) {
        procedures = EnumSet.of(procedure);
        return this;
    }

    /** An item that rests on another law. */
    TestCases under(String otherLaw) {
        law = otherLaw;
        return this;
    }

    TestCases handledFor(String name) {
        handler = name;
        return this;
    }

    TestCases whoseCopyMayFollow() {
        copyMayFollow = true;
        return this;
    }

    RevisionView revision() {
        return new RevisionView(
                new RevisionId(Ids.next()),
                new ItemId(Ids.next()),
                new ItemCode("MZ014"),
                1,
                "老年人优待证办理",
                "民政局",
                "620501001000",
                ItemKind.LICENSE,
                type,
                EnumSet.of(ApplicantKind.NATURAL_PERSON),
                List.of(new LegalBasis(law, "第五十三条")),
                List.of(),
                statutory,
                new WorkingDays(promisedDays),
                new Fee(true, "免费", null),
                procedures,
                "优待证",
                List.of(
                        new MaterialView(FORM, 1, "申请表", MaterialForm.ORIGINAL, 1, MaterialSource.SELF, false),
                        new MaterialView(
                                COPY, 2, "身份证", MaterialForm.COPY, 1, MaterialSource.GOVERNMENT, copyMayFollow)),
                List.of(),
                LocalDate.parse("2020-01-01"),
                null);
    }

    Timing timing() {
        return new Timing(Calendars.standard(), revision());
    }

    ApplicantView applicant() {
        return new ApplicantView(
                APPLICANT,
                org.govhall.applicant.ApplicantKind.NATURAL_PERSON,
                "张建国",
                "6210***********13",
                "139****2201",
                handler,
                null,
                false);
    }

    static final ApplicantId APPLICANT = new ApplicantId(Ids.next());

    static Acting clerk() {
        return Acting.onPost(CLERK, "王晓", false);
    }

    static Acting colleague() {
        return Acting.onPost(new OfficerId(Ids.next()), "赵敏", false);
    }

    static Acting chief(Power power) {
        return under(CHIEF, power);
    }

    /** The clerk, should they hold a letter as well. */
    static Acting clerkUnder(Power power) {
        return under(CLERK, power);
    }

    /** A leader on duty, on a day of the roster. */
    static Acting leader(Power power) {
        OfficerId officer = new OfficerId(Ids.next());
        return Acting.onPost(officer, "牛副局长", false)
                .onDuty(new LeaderMandate(DutyId.next(), LocalDate.parse("2026-11-17"), power, officer));
    }

    static Acting office() {
        return Acting.onPost(new OfficerId(Ids.next()), "陈科", false).inOffice(DEPARTMENT);
    }

    private static Acting under(OfficerId officer, Power power) {
        return Acting.onPost(officer, "李代表", false)
                .under(new Mandate(LETTER, "庆民授〔2026〕3 号", power, officer, PostKind.CHIEF_REPRESENTATIVE, false));
    }

    private static final OfficerId CLERK = new OfficerId(Ids.next());
    private static final OfficerId CHIEF = new OfficerId(Ids.next());
    private static final LetterId LETTER = new LetterId(Ids.next());

    ServiceCase draft() {
        ServiceCase draft = ServiceCase.draft(revision(), applicant(), channel, MONDAY_TEN);
        draft.handleAt(PLACE);
        return draft;
    }

    /** Handed in on Monday at ten, both materials on the counter. */
    ServiceCase received() {
        ServiceCase received = draft();
        received.takeOnPaper(FORM);
        if (!copyMayFollow) {
            received.takeOnPaper(COPY);
        }
        received.submit(numbers(), timing(), clerk(), null, MONDAY_TEN);
        return received;
    }

    ServiceCase checked() {
        ServiceCase checked = received();
        checked.check(
                copyMayFollow ? List.of(conforming(FORM)) : List.of(conforming(FORM), conforming(COPY)),
                clerk(),
                MONDAY_TEN);
        return checked;
    }

    ServiceCase awaitingSupplement() {
        ServiceCase incomplete = received();
        incomplete.check(List.of(conforming(FORM), illegible(COPY)), clerk(), MONDAY_TEN);
        incomplete.requestSupplement(null, timing(), clerk(), MONDAY_TEN);
        return incomplete;
    }

    ServiceCase supplied() {
        ServiceCase supplied = awaitingSupplement();
        supplied.takeOnPaper(COPY);
        supplied.supply(timing(), null, at("2026-11-17T10:00"));
        return supplied;
    }

    ServiceCase accepted() {
        ServiceCase accepted = checked();
        accepted.accept(clerk(), timing(), MONDAY_TEN);
        return accepted;
    }

    ServiceCase reviewed() {
        ServiceCase reviewed = accepted();
        reviewed.review("材料齐全", chief(reviewed.powerToReview()), at("2026-11-17T10:00"));
        return reviewed;
    }

    ServiceCase approved() {
        ServiceCase approved = reviewed();
        if (type == CaseType.UPWARD) {
            approved.sendUp(sending(), decider(), timing(), at("2026-11-17T10:30"));
        }
        approved.approve("同意", higher(), decider(), at("2026-11-17T11:00"));
        return approved;
    }

    ServiceCase denied() {
        ServiceCase denied = reviewed();
        denied.proposeDenial("不符合第三条", clerk(), at("2026-11-17T11:00"));
        denied.confirmProposal(timing(), chief(Power.RETURN_GATEKEEPING), at("2026-11-17T11:30"));
        return denied;
    }

    ServiceCase completed() {
        ServiceCase completed = approved();
        completed.complete(decider(), null, timing(), at("2026-11-18T10:00"));
        return completed;
    }

    ServiceCase delivered() {
        ServiceCase delivered = completed();
        delivered.deliver(signed(), clerk(), at("2026-11-18T11:00"));
        return delivered;
    }

    ServiceCase notAccepted() {
        ServiceCase refused = received();
        refused.proposeNonAcceptance(NonAcceptance.NOT_NEEDED, "不需要许可", null, clerk(), MONDAY_TEN);
        refused.confirmProposal(timing(), chief(Power.RETURN_GATEKEEPING), MONDAY_TEN);
        return refused;
    }

    ServiceCase withdrawn() {
        ServiceCase withdrawn = received();
        withdrawn.withdraw("不办了", timing(), MONDAY_TEN);
        return withdrawn;
    }

    ServiceCase terminated() {
        ServiceCase terminated = received();
        terminated.proposeTermination(TerminationCause.SUBJECT_GONE, "房屋已拆除", clerk(), MONDAY_TEN);
        terminated.confirmProposal(timing(), chief(Power.RETURN_GATEKEEPING), MONDAY_TEN);
        return terminated;
    }

    /** A case that stands in this state. */
    ServiceCase in(CaseStatus status) {
        return switch (status) {
            case DRAFT -> draft();
            case RECEIVED -> checked();
            case AWAITING_SUPPLEMENT -> awaitingSupplement();
            case ACCEPTED -> accepted();
            case REVIEWED -> reviewed();
            case APPROVED -> approved();
            case DENIED -> denied();
            case COMPLETED -> completed();
            case DELIVERED -> delivered();
            case NOT_ACCEPTED -> notAccepted();
            case WITHDRAWN -> withdrawn();
            case TERMINATED -> terminated();
        };
    }

    Acting decider() {
        return procedures.isEmpty() ? chief(powerOf(type)) : office();
    }

    private static Power powerOf(CaseType type) {
        return switch (type) {
            case IMMEDIATE -> Power.IMMEDIATE_DECISION;
            case COMMITMENT -> Power.COMMITMENT_SUPERVISION;
            case JOINT -> Power.JOINT_COORDINATION;
            case UPWARD -> Power.UPWARD_PRELIMINARY_REVIEW;
        };
    }

    @Nullable HigherDecision higher() {
        return type == CaseType.UPWARD ? new HigherDecision("甘民函〔2026〕7 号", LocalDate.parse("2026-11-17")) : null;
    }

    /** The applicant has signed for the result at the counter. */
    static Delivery signed() {
        return Delivery.atCounter("张建国", SignerRelation.SELF);
    }

    static Sending sending() {
        return new Sending(LocalDate.parse("2026-11-17"), "甘肃省民政厅", "庆民函〔2026〕12 号");
    }

    /** What is told before a procedure of this kind begins: ten working days. */
    static ProcedurePlan plan(SpecialProcedureKind kind) {
        return new ProcedurePlan(kind, "《行政许可法》第四十五条", "市评审中心", 10, false);
    }

    static ProcedurePerson expert() {
        return new ProcedurePerson(PersonPart.EXPERT, "贺工", "市设计院", "方案可行");
    }

    static Numbers numbers() {
        return new Numbers(CaseNumber.make("621002", LocalDate.parse("2026-11-16"), 31), "1".repeat(45));
    }

    static MaterialFinding conforming(MaterialId material) {
        return new MaterialFinding(material, true, Verdict.CONFORMING, null, "");
    }

    static MaterialFinding illegible(MaterialId material) {
        return new MaterialFinding(material, false, Verdict.DEFECTIVE, DefectReason.ILLEGIBLE, "请重新复印");
    }
}
