package org.govhall.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.govhall.applicant.ApplicantId;
import org.govhall.applicant.Applicants;
import org.govhall.applicant.CreditCode;
import org.govhall.applicant.IdentityNumber;
import org.govhall.applicant.IdentityProof;
import org.govhall.applicant.Mobile;
import org.govhall.applicant.Organization;
import org.govhall.applicant.Person;
import org.govhall.calendar.WorkingCalendar;
import org.govhall.casework.Applications;
import org.govhall.casework.CaseId;
import org.govhall.casework.CaseRef;
import org.govhall.casework.ChiefReview;
import org.govhall.casework.DefectReason;
import org.govhall.casework.Delivery;
import org.govhall.casework.HeadsApproval;
import org.govhall.casework.HigherDecision;
import org.govhall.casework.MaterialFinding;
import org.govhall.casework.NonAcceptance;
import org.govhall.casework.OfficeHandling;
import org.govhall.casework.PersonPart;
import org.govhall.casework.ProcedureConduct;
import org.govhall.casework.ProcedureEnd;
import org.govhall.casework.ProcedurePerson;
import org.govhall.casework.ProcedurePlan;
import org.govhall.casework.Proposals;
import org.govhall.casework.Sending;
import org.govhall.casework.SignerRelation;
import org.govhall.casework.TerminationCause;
import org.govhall.casework.Verdict;
import org.govhall.casework.WindowIntake;
import org.govhall.catalog.ApplicantKind;
import org.govhall.catalog.CaseType;
import org.govhall.catalog.Catalog;
import org.govhall.catalog.MaterialView;
import org.govhall.catalog.RevisionView;
import org.govhall.catalog.SpecialProcedureKind;
import org.govhall.demo.DemoHall.DemoWindow;
import org.govhall.identity.AccountId;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.WorkingCalendars;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A year of the hall: some three thousand cases, each lived act by act through the services that people use,
 * with a clock that is moved. Most are early, some are supplemented, denied or withdrawn, a few are late; what would lie
 * in the future has not happened yet, so that the last days leave cases in every state.
 */
@Component
@Profile("demo")
class DemoHistory {

    private static final int CASES_PER_DAY = 12;
    private static final int PERSONS = 300;
    private static final int SIGNED_UP = 40;
    private static final int COMPANIES = 60;
    private static final Map<SpecialProcedureKind, String> PROCEDURES = Map.of(
            SpecialProcedureKind.EXPERT_REVIEW, "市政务服务中心专家评审室",
            SpecialProcedureKind.INSPECTION, "市检验检测中心",
            SpecialProcedureKind.TESTING, "市检验检测中心",
            SpecialProcedureKind.QUARANTINE, "市动植物检疫站");
    private static final Duration A_MOMENT = Duration.ofMinutes(3);

    private final WindowIntake intake;
    private final ChiefReview review;
    private final Proposals proposals;
    private final ProcedureConduct conduct;
    private final OfficeHandling office;
    private final Applications applications;
    private final Applicants applicants;
    private final Catalog catalog;
    private final WorkingCalendars calendars;
    private final TransactionTemplate transaction;
    private final Random random = new Random(2026);

    private final List<ApplicantId> persons = new ArrayList<>();
    private final List<ApplicantId> companies = new ArrayList<>();
    private final List<AccountId> online = new ArrayList<>();

    DemoHistory(
            WindowIntake intake,
            ChiefReview review,
            Proposals proposals,
            ProcedureConduct conduct,
            OfficeHandling office,
            Applications applications,
            Applicants applicants,
            Catalog catalog,
            WorkingCalendars calendars,
            TransactionTemplate transaction) {
        this.intake = intake;
        this.review = review;
        this.proposals = proposals;
        this.conduct = conduct;
        this.office = office;
        this.applications = applications;
        this.applicants = applicants;
        this.catalog = catalog;
        this.calendars = calendars;
        this.transaction = transaction;
    }

    /**
     * Lives the year up to now.
     *
     * @return how many cases were made
     */
    int live(DemoHall hall, LocalDate from, Instant now) {
        WorkingCalendar calendar = calendars.standard();
        List<DemoWindow> drawn = new ArrayList<>();
        hall.windows().forEach(window -> {
            for (int i = 0; i < window.share(); i++) {
                drawn.add(window);
            }
        });
        DemoClock.moveTo(calendar.plusWorkingDays(from, 1)
                .atTime(8, 0)
                .atZone(calendar.zone())
                .toInstant());
        transaction.executeWithoutResult(status -> meetPeople(hall, from));

        List<Plan> plans = plan(drawn, calendar, from, now);
        liveAll(plans, hall, calendar, now);
        return plans.size();
    }

    /** One case that is going to be handed in; each has its own dice, so that the year is the same however it is shared out. */
    private record Plan(DemoWindow window, Instant received, long dice) {}

    private List<Plan> plan(List<DemoWindow> drawn, WorkingCalendar calendar, LocalDate from, Instant now) {
        List<Plan> plans = new ArrayList<>();
        LocalDate today = now.atZone(calendar.zone()).toLocalDate();
        for (LocalDate day = from; !day.isAfter(today); day = day.plusDays(1)) {
            if (!calendar.isWorkingDay(day)) {
                continue;
            }
            int cases = CASES_PER_DAY + (random.nextInt(4) == 0 ? 1 : 0);
            for (int i = 0; i < cases; i++) {
                DemoWindow window = drawn.get(random.nextInt(drawn.size()));
                Instant received = timeOn(day, calendar, 0.05 + 0.8 * i / cases);
                long dice = random.nextLong();
                if (received.isBefore(now)) {
                    plans.add(new Plan(window, received, dice));
                }
            }
        }
        return plans;
    }

    /** Lives the cases on all processors: the clock is moved for each thread by itself. */
    private void liveAll(List<Plan> plans, DemoHall hall, WorkingCalendar calendar, Instant now) {
        ExecutorService processors =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<?>> lives = new ArrayList<>();
            for (Plan plan : plans) {
                lives.add(processors.submit(() -> {
                    try {
                        transaction.executeWithoutResult(
                                status -> new Life(plan, hall, calendar, now).begin(plan.received()));
                    } finally {
                        DemoClock.backToNow();
                    }
                }));
            }
            for (Future<?> life : lives) {
                life.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the demo's history went wrong", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the demo's history was interrupted", e);
        } finally {
            processors.shutdownNow();
        }
    }

    private void meetPeople(DemoHall hall, LocalDate today) {
        Person citizen = new Person(
                "张建国", IdentityNumber.of(DemoPeople.CITIZEN_IDENTITY, today), Mobile.of(DemoPeople.CITIZEN_MOBILE));
        online.add(account(applicants
                .signUpPerson(citizen, hall.password(), IdentityProof.NUMBER)
                .accountId()));
        for (int n = 0; n < PERSONS; n++) {
            Person person = new Person(
                    DemoPeople.name(random),
                    IdentityNumber.of(DemoPeople.identityNumber(n), today),
                    Mobile.of(DemoPeople.mobile(n)));
            if (n < SIGNED_UP) {
                online.add(account(applicants
                        .signUpPerson(person, hall.password(), IdentityProof.NUMBER)
                        .accountId()));
            } else {
                persons.add(applicants.recordAtCounter(person, true));
            }
        }
        for (int n = 0; n < COMPANIES; n++) {
            Person handler = new Person(
                    DemoPeople.name(random),
                    IdentityNumber.of(DemoPeople.identityNumber(PERSONS + n), today),
                    Mobile.of(DemoPeople.mobile(PERSONS + n)));
            String code = n == 0 ? DemoPeople.COMPANY_CODE : DemoPeople.creditCode("91", "621002", n);
            Organization company =
                    new Organization(DemoPeople.companyName(n), CreditCode.of(code), DemoPeople.name(random), handler);
            companies.add(
                    n == 0
                            ? applicants
                                    .signUpOrganization(company, hall.password(), IdentityProof.NUMBER)
                                    .id()
                            : applicants.recordAtCounter(company, true));
        }
    }

    private static AccountId account(@Nullable AccountId id) {
        return Objects.requireNonNull(id);
    }

    private static Instant timeOn(LocalDate day, WorkingCalendar calendar, double fraction) {
        LocalTime opening = calendar.hours().opening();
        long minutes = Duration.between(opening, calendar.hours().closing()).toMinutes();
        LocalTime time = opening.plusMinutes(Math.round(minutes * fraction));
        LocalTime lunchEnds = LocalTime.of(13, 30);
        if (!time.isBefore(LocalTime.of(12, 0)) && time.isBefore(lunchEnds)) {
            time = lunchEnds.plusMinutes(time.getMinute() / 3);
        }
        return day.atTime(time).atZone(calendar.zone()).toInstant();
    }

    /** One case from receipt to delivery, or as far as it has come. */
    private final class Life {

        private final DemoWindow window;
        private final Random random;
        private final DemoHall hall;
        private final WorkingCalendar calendar;
        private final Instant now;
        private Instant last = Instant.EPOCH;

        Life(Plan plan, DemoHall hall, WorkingCalendar calendar, Instant now) {
            this.window = plan.window();
            this.random = new Random(plan.dice());
            this.hall = hall;
            this.calendar = calendar;
            this.now = now;
        }

        void begin(Instant received) {
            List<ItemCode> items = List.copyOf(window.items().keySet());
            ItemCode item = items.get(random.nextInt(items.size()));
            RevisionView revision = catalog.guide(
                            item, received.atZone(calendar.zone()).toLocalDate())
                    .orElseThrow();
            DepartmentId department = Map.copyOf(window.items()).get(item);
            boolean forPersons = revision.applicantKinds().contains(ApplicantKind.NATURAL_PERSON);
            last = received;
            DemoClock.moveTo(received);
            if (forPersons && random.nextInt(100) < 16) {
                AccountId citizen = random.nextInt(25) == 0 ? online.get(0) : online.get(random.nextInt(online.size()));
                CaseId id = apply(item, window.center(), revision, citizen);
                goOn(CaseRef.latest(id), revision, Objects.requireNonNull(department), citizen);
            } else {
                ApplicantId applicant = forPersons
                        ? persons.get(random.nextInt(persons.size()))
                        : companies.get(random.nextInt(companies.size()));
                CaseId id = intake.register(
                        window.id(),
                        item,
                        applicant,
                        null,
                        revision.materials().stream().map(MaterialView::id).toList(),
                        UUID.randomUUID().toString(),
                        window.clerk());
                goOn(CaseRef.latest(id), revision, Objects.requireNonNull(department), null);
            }
        }

        private CaseId apply(ItemCode item, CenterId center, RevisionView revision, AccountId citizen) {
            CaseId id = applications.start(item, List.of(), citizen);
            CaseRef draft = CaseRef.latest(id);
            applications.handleAt(draft, center, citizen);
            applications.describe(draft, "申请办理" + revision.name(), citizen);
            revision.materials().forEach(material -> applications.willBring(draft, material.id(), citizen));
            applications.submit(draft, citizen);
            return id;
        }

        private void goOn(CaseRef ref, RevisionView revision, DepartmentId department, @Nullable AccountId citizen) {
            int fate = random.nextInt(1000);
            if (fate < 12) {
                notAccept(ref);
                return;
            }
            if ((fate >= 200 && fate < 500 && isRecent(4)) || (fate >= 500 && fate < 530 && isRecent(7))) {
                return; // still lies in the window's inbox
            }
            AccountId clerk = random.nextInt(3) == 0 ? window.colleague() : window.clerk();
            if (fate < 75 && !supplement(ref, revision, clerk)) {
                return;
            }
            if (!at(fate >= 75 && random.nextInt(12) == 0 ? daysLater(1) : soon(5, 55))) {
                return;
            }
            intake.checkAndAccept(ref, conforming(revision), clerk);
            if (fate >= 125 && fate < 200 && isRecent(30)) {
                return; // nobody has looked at it since: what supervision is for
            }
            if (fate >= 75 && fate < 95 && citizen != null && revision.caseType() != CaseType.IMMEDIATE) {
                if (at(soon(60, 600))) {
                    applications.withdraw(ref, "情况有变，暂不办理", citizen);
                }
                return;
            }
            if (fate >= 95 && fate < 98) {
                if (at(daysLater(1))) {
                    proposals.proposeTermination(ref, TerminationCause.SUBJECT_GONE, "申请事由已经消失", clerk);
                    proposals.confirm(ref, window.chief());
                }
                return;
            }
            decide(ref, revision, department, fate, clerk);
        }

        private void notAccept(CaseRef ref) {
            if (at(soon(10, 60))) {
                intake.proposeNonAcceptance(
                        ref, NonAcceptance.NOT_COMPETENT, "该事项由经营所在地的部门办理", "经营所在地的县（区）政务服务中心", window.clerk());
                if (at(soon(30, 200))) {
                    proposals.confirm(ref, window.chief());
                }
            }
        }

        private List<MaterialFinding> conforming(RevisionView revision) {
            return revision.materials().stream()
                    .map(material -> new MaterialFinding(material.id(), true, Verdict.CONFORMING, null, ""))
                    .toList();
        }

        private boolean supplement(CaseRef ref, RevisionView revision, AccountId clerk) {
            if (!at(soon(5, 60))) {
                return false;
            }
            List<MaterialView> materials = revision.materials();
            MaterialView missing = materials.get(materials.size() - 1);
            intake.check(
                    ref,
                    materials.stream()
                            .map(material -> material.equals(missing)
                                    ? new MaterialFinding(
                                            material.id(),
                                            false,
                                            Verdict.DEFECTIVE,
                                            DefectReason.ILLEGIBLE,
                                            "请重新提交清晰、完整的“" + material.name() + "”")
                                    : new MaterialFinding(material.id(), true, Verdict.CONFORMING, null, ""))
                            .toList(),
                    clerk);
            if (!at(soon(2, 20))) {
                return false;
            }
            intake.requestSupplement(ref, clerk);
            if (isRecent(9) || !at(daysLater(1 + random.nextInt(4)))) {
                return false;
            }
            intake.takeSupplement(ref, List.of(missing.id()), clerk);
            if (!at(soon(10, 120))) {
                return false;
            }
            review.verifySupplement(ref, "补正材料齐全", window.chief());
            return true;
        }

        private void decide(CaseRef ref, RevisionView revision, DepartmentId department, int fate, AccountId clerk) {
            if (revision.caseType() == CaseType.IMMEDIATE) {
                if (at(soon(4, 40))) {
                    review.decideOnTheSpot(ref, "材料齐全，符合法定形式，准予办理。", window.chief());
                    deliver(ref, clerk);
                }
                return;
            }
            int promised = Math.max(1, revision.promised().days());
            int used = fate > 992
                    ? promised + 1 + random.nextInt(3)
                    : (int) Math.floor(promised * (0.1 + 0.6 * random.nextDouble()));
            int reviewed = used * 2 / 5;
            if (!at(reviewed == 0 ? soon(20, 240) : daysLater(reviewed))) {
                return;
            }
            boolean inOffice = !revision.specialProcedures().isEmpty();
            if (inOffice && fate >= 560 && fate < 600) {
                extend(ref, revision, department);
            }
            review.review(ref, "材料齐全，符合法定形式，拟同意。", window.chief());
            AccountId decider = inOffice ? hall.office(department) : window.chief();
            if (inOffice && random.nextInt(4) == 0 && !procedure(ref, revision, decider)) {
                return;
            }
            int decided = used - reviewed;
            if (!at(decided == 0 ? soon(20, 200) : daysLater(decided))) {
                return;
            }
            boolean denied = fate >= 98 && fate < 125;
            String reasons =
                    "不符合规定的条件：" + revision.conditions().stream().findFirst().orElse("申请内容与事实不符");
            if (revision.caseType() == CaseType.UPWARD) {
                if (!decideAbove(ref, denied ? reasons : null, decider)) {
                    return;
                }
            } else if (denied) {
                proposals.proposeDenial(ref, reasons, inOffice ? decider : clerk);
                proposals.confirm(ref, window.chief());
            } else {
                review.approve(ref, "准予办理。", null, decider);
            }
            if (at(soon(5, 150))) {
                review.complete(ref, window.chief());
                deliver(ref, clerk);
            }
        }

        /** The file goes up, and the higher organ's decision comes back. */
        private boolean decideAbove(CaseRef ref, @Nullable String denied, AccountId decider) {
            int year = last.atZone(calendar.zone()).getYear();
            office.sendUp(
                    ref,
                    new Sending(today(), "甘肃省人民政府主管部门", "庆政务报〔" + year + "〕" + (1 + random.nextInt(300)) + " 号"),
                    decider);
            if (!at(daysLater(1 + random.nextInt(2)))) {
                return false;
            }
            HigherDecision higher = new HigherDecision("甘政函〔" + year + "〕" + (1 + random.nextInt(900)) + " 号", today());
            if (denied == null) {
                review.approve(ref, "准予办理。", higher, decider);
            } else {
                office.denyFromAbove(ref, higher, denied, decider);
            }
            return true;
        }

        /** An expert review, a test or an inspection, announced, begun and ended, or as far as it has come. */
        private boolean procedure(CaseRef ref, RevisionView revision, AccountId decider) {
            SpecialProcedureKind kind = revision.specialProcedures().stream()
                    .filter(PROCEDURES::containsKey)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
            if (kind == null) {
                return true;
            }
            int days = 3 + random.nextInt(8);
            if (!at(soon(10, 60))) {
                return false;
            }
            int n = conduct.announce(
                    ref,
                    new ProcedurePlan(kind, "行政许可法第四十五条", Objects.requireNonNull(PROCEDURES.get(kind)), days, false),
                    decider);
            if (!at(soon(60, 300))) {
                return false;
            }
            conduct.begin(ref, n, decider);
            if (!at(daysLater(1 + random.nextInt(days)))) {
                return false;
            }
            if (kind == SpecialProcedureKind.EXPERT_REVIEW) {
                for (int expert = 0; expert < 3; expert++) {
                    conduct.join(
                            ref,
                            n,
                            new ProcedurePerson(
                                    PersonPart.EXPERT,
                                    DemoPeople.name(random) + "（专家 " + (expert + 1) + "）",
                                    "市专家库",
                                    "方案可行，同意通过"),
                            decider);
                }
                conduct.end(ref, n, new ProcedureEnd("专家组一致同意通过评审。", ""), decider);
            } else {
                conduct.end(
                        ref, n, new ProcedureEnd("经检查，各项指标符合标准。", "JC-" + (10_000 + random.nextInt(90_000))), decider);
            }
            return true;
        }

        /** More time, granted by the head of the department. */
        private void extend(CaseRef ref, RevisionView revision, DepartmentId department) {
            if (revision.statutory() == null) {
                return;
            }
            office.proposeExtension(ref, 3, "涉及事项较多，需要进一步核实情况", window.chief());
            if (random.nextInt(4) > 0 && at(soon(30, 120))) {
                office.grantExtension(
                        ref,
                        new HeadsApproval(
                                DemoPeople.name(random),
                                "局长",
                                "延批〔" + today().getYear() + "〕" + (1 + random.nextInt(60)) + " 号"),
                        hall.office(department));
            }
        }

        private LocalDate today() {
            return last.atZone(calendar.zone()).toLocalDate();
        }

        private void deliver(CaseRef ref, AccountId clerk) {
            boolean atOnce = random.nextInt(3) > 0;
            // a result that nobody fetched in ten days is rare, and late
            int fetched = isRecent(12) ? 85 : 99;
            if (random.nextInt(100) < fetched && at(atOnce ? soon(2, 20) : daysLater(1 + random.nextInt(4)))) {
                intake.deliver(ref, proof(), clerk);
            }
        }

        private Delivery proof() {
            return switch (random.nextInt(5)) {
                case 0 -> Delivery.byPost(String.format("EM%09dCN", random.nextInt(1_000_000_000)), "申请人填写的通讯地址");
                case 1 -> Delivery.electronic("申请人的电子证照库", true);
                default -> Delivery.atCounter("申请人本人", SignerRelation.SELF);
            };
        }

        private boolean isRecent(int days) {
            return last.isAfter(now.minus(Duration.ofDays(days)));
        }

        /** Moves the clock, unless that would be in the future. */
        private boolean at(Instant instant) {
            if (instant.isAfter(now)) {
                return false;
            }
            last = instant;
            DemoClock.moveTo(instant);
            return true;
        }

        /** Some minutes later while the centre is open; early the next working day where it has closed. */
        private Instant soon(int least, int most) {
            Instant later = last.plus(Duration.ofMinutes(least + random.nextInt(most - least + 1)));
            if (calendar.isOpen(later)) {
                return later;
            }
            LocalDate day = later.atZone(calendar.zone()).toLocalDate();
            boolean lunch = calendar.isWorkingDay(day)
                    && later.atZone(calendar.zone()).toLocalTime().isBefore(LocalTime.of(13, 30));
            // what is handed in late is still dealt with before the doors close, if it can be
            return lunch
                    ? day.atTime(13, 30)
                            .atZone(calendar.zone())
                            .toInstant()
                            .plus(Duration.ofMinutes(random.nextInt(40)))
                    : last.plus(A_MOMENT);
        }

        private Instant daysLater(int workingDays) {
            LocalDate day =
                    calendar.plusWorkingDays(last.atZone(calendar.zone()).toLocalDate(), workingDays);
            return timeOn(day, calendar, 0.05 + 0.85 * random.nextDouble());
        }
    }
}
