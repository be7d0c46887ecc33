package org.govhall.payment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.govhall.casework.CaseDirectory;
import org.govhall.casework.CaseEnded;
import org.govhall.casework.CaseId;
import org.govhall.casework.CaseRecord;
import org.govhall.catalog.Catalog;
import org.govhall.catalog.RevisionView;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.Refusal;
import org.govhall.organization.Authorizations;
import org.govhall.organization.CenterId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.OfficerView;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.PostKind;
import org.govhall.organization.Reach;
import org.govhall.organization.Reaches;
import org.govhall.organization.WindowId;
import org.govhall.organization.WorkingCalendars;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Fees at the window: told by those on post there, paid at the counter, waived and paid back by somebody else. */
@Service
public class FeeDesk {

    /** Key of the refusal when somebody has acted since the page was shown. */
    static final String CHANGED = "payment.refused.changed";

    private static final int LONGEST_TOKEN = 64;

    private final FeeNotices notices;
    private final CaseDirectory cases;
    private final Catalog catalog;
    private final OrganizationDirectory organization;
    private final Authorizations authorizations;
    private final Reaches reaches;
    private final WorkingCalendars calendars;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ZoneId zone;
    private final int dueIn;

    /** @param dueIn working days in which a notice is paid in time; no law sets them */
    FeeDesk(
            FeeNotices notices,
            CaseDirectory cases,
            Catalog catalog,
            OrganizationDirectory organization,
            Authorizations authorizations,
            Reaches reaches,
            WorkingCalendars calendars,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock,
            ZoneId zone,
            @Value("${govhall.payment.due-in-working-days:10}") int dueIn) {
        this.notices = notices;
        this.cases = cases;
        this.catalog = catalog;
        this.organization = organization;
        this.authorizations = authorizations;
        this.reaches = reaches;
        this.calendars = calendars;
        this.events = events;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.zone = zone;
        this.dueIn = dueIn;
    }

    /** One thing that was done with a notice; nobody's name where a case ended by itself. */
    record Event(FeeAct act, Instant at, String who, String told) {}

    /** What may be charged in a case. */
    record Chargeable(CaseRecord of, RevisionView item) {}

    /**
     * What somebody does with a notice now.
     *
     * @param acts whether they are on post at its window
     * @param chief whether as the chief representative, who may also where the notice or the payment is their own
     * @param officer who they are
     */
    record Hands(boolean acts, boolean chief, @Nullable OfficerId officer) {

        static final Hands NONE = new Hands(false, false, null);

        public boolean mayWaive(FeeNoticeView notice) {
            return acts && (chief || !notice.issuedBy().equals(officer));
        }

        public boolean mayRefund(FeeNoticeView notice) {
            return acts && (chief || !Objects.equals(notice.receivedBy(), officer));
        }
    }

    /** A payment as it is taken down. */
    record Payment(PaymentMethod method, String receiptNumber, BigDecimal amount, String token) {}

    /** The case to be charged; empty where it is not within reach. */
    @Transactional(readOnly = true)
    Optional<Chargeable> chargeable(FeeSide side, SignedIn who, CaseId id) {
        return cases.record(id)
                .filter(of -> isWithinReach(side, who, of.center(), of.window(), of.id()))
                .map(of -> new Chargeable(of, catalog.revision(of.revision())));
    }

    /** A notice; empty where it is not within reach. */
    @Transactional(readOnly = true)
    Optional<FeeNoticeView> find(FeeSide side, SignedIn who, FeeNoticeId id) {
        return notices.findById(id)
                .map(FeeNotice::toView)
                .filter(one -> isWithinReach(side, who, one.center(), one.window(), one.caseId()));
    }

    /** The notices within reach, the latest first. */
    @Transactional(readOnly = true)
    Page<FeeRow> list(FeeSide side, SignedIn who, FeeFilter filter, Pageable page) {
        Reach reach = side.reach(reaches, who);
        return notices.list(
                reach.column().equals(Reach.WINDOW),
                reach.values(),
                filter.asked().states(),
                filter.asked() == FeeFilter.Standing.LATE,
                today(),
                filter.wanted(),
                filter.earliest(),
                filter.latest(),
                page);
    }

    /** How many notices of the windows within reach are past their day. */
    @Transactional(readOnly = true)
    long countLate(FeeSide side, SignedIn who) {
        return notices.countLate(side.reach(reaches, who).values(), today());
    }

    /** Those of a case, in their order. */
    @Transactional(readOnly = true)
    List<FeeNoticeView> of(CaseId id) {
        return notices.findByCaseIdOrderByOrdinal(id).stream()
                .map(FeeNotice::toView)
                .toList();
    }

    /** Everything that was done with a notice, in its order. */
    @Transactional(readOnly = true)
    List<Event> events(FeeNoticeId id) {
        return jdbc.sql(
                        "select kind, happened_at, officer_name, told from payment_event where notice_id = :id order by id")
                .param("id", id.value())
                .query((row, number) -> new Event(
                        FeeAct.valueOf(row.getString("kind")),
                        row.getTimestamp("happened_at").toInstant(),
                        row.getString("officer_name"),
                        row.getString("told")))
                .list();
    }

    /** What somebody can do with notices of a window. */
    Hands hands(SignedIn who, WindowId window) {
        Instant now = clock.instant();
        return organization
                .officerOf(who.accountId())
                .map(OfficerView::id)
                .map(officer -> {
                    boolean chief = authorizations.isOnPost(officer, window, PostKind.CHIEF_REPRESENTATIVE, now);
                    return new Hands(
                            chief || authorizations.isOnPost(officer, window, PostKind.CLERK, now), chief, officer);
                })
                .orElse(Hands.NONE);
    }

    /**
     * Tells the applicant what to pay.
     *
     * @param quantities whole units by the place of the line in the standard, from 0
     * @param token one-time token of the form: sent twice, it makes one notice
     * @throws Refusal by who is not on post at the window, while another notice of the case stands, and as
     *     {@link FeeNotice} refuses
     */
    public FeeNoticeId issue(SignedIn who, CaseId id, Map<Integer, Integer> quantities, String token) {
        requireToken(token);
        try {
            return Objects.requireNonNull(transaction.execute(
                    status -> madeWith(token, id).orElseGet(() -> issueOnce(who, id, quantities, token))));
        } catch (DataIntegrityViolationException somebodyWasFaster) {
            return madeWith(token, id).orElseThrow(() ->
                    (Refusal) new Refusal("payment.refused.one-standing").initCause(somebodyWasFaster));
        }
    }

    private Optional<FeeNoticeId> madeWith(String token, CaseId id) {
        return notices.findByToken(token)
                .filter(made -> made.caseId().equals(id))
                .map(FeeNotice::id);
    }

    private FeeNoticeId issueOnce(SignedIn who, CaseId id, Map<Integer, Integer> quantities, String token) {
        CaseRecord of = cases.record(id).orElseThrow(() -> new IllegalArgumentException("not known: " + id));
        Instant now = clock.instant();
        OfficerId by = acting(who, of.window(), now).officer();
        List<FeeNotice> before = notices.findByCaseIdOrderByOrdinal(id);
        for (FeeNotice one : before) {
            if (one.wasMadeWith(token)) {
                // the same form has just won beside this one
                return one.id();
            }
        }
        Refusal.unless(
                before.stream().noneMatch(one -> one.toView().state().isStanding()), "payment.refused.one-standing");
        LocalDate today = LocalDate.ofInstant(now, zone);
        FeeNotice notice = notices.saveAndFlush(new FeeNotice(
                of,
                catalog.revision(of.revision()),
                quantities,
                new FeeNotice.Terms(
                        before.size() + 1,
                        PaymentCode.next(today),
                        token,
                        calendars.of(of.center()).plusWorkingDays(today, dueIn),
                        Objects.requireNonNull(by),
                        now,
                        today)));
        log(notice.id(), FeeAct.ISSUED, now, who.displayName(), "");
        events.publishEvent(new FeeNoticed(id, notice.id(), now));
        return notice.id();
    }

    /**
     * Takes down a payment.
     *
     * @param version what they have seen
     * @throws Refusal as {@link FeeNotice#pay} does, and for the number of another receipt
     */
    public void pay(SignedIn who, FeeNoticeId id, long version, Payment payment) {
        requireToken(payment.token());
        try {
            transaction.executeWithoutResult(status -> {
                FeeNotice notice = known(id);
                if (notice.wasPaidWith(payment.token())) {
                    return;
                }
                Instant now = clock.instant();
                OfficerId by =
                        Objects.requireNonNull(acting(who, notice.window(), now).officer());
                Refusal.unless(notice.version() == version, CHANGED);
                boolean taken =
                        notices.existsByReceiptNumber(payment.receiptNumber().strip());
                if (taken && notices.existsByPaymentToken(payment.token())) {
                    // the same form has just won beside this one
                    return;
                }
                notice.pay(
                        payment.method(),
                        payment.receiptNumber(),
                        payment.amount(),
                        payment.token(),
                        by,
                        now,
                        LocalDate.ofInstant(now, zone));
                if (taken) {
                    throw new Refusal("payment.refused.receipt-twice").on("receiptNumber");
                }
                notices.saveAndFlush(notice);
                log(
                        id,
                        FeeAct.PAID,
                        now,
                        who.displayName(),
                        payment.receiptNumber().strip());
            });
        } catch (OptimisticLockingFailureException somebodyWasFaster) {
            if (notices.findById(id)
                    .filter(one -> one.wasPaidWith(payment.token()))
                    .isEmpty()) {
                throw (Refusal) new Refusal(CHANGED).initCause(somebodyWasFaster);
            }
        } catch (DataIntegrityViolationException takenMeanwhile) {
            throw ((Refusal) new Refusal("payment.refused.receipt-twice").initCause(takenMeanwhile))
                    .on("receiptNumber");
        }
    }

    /** @throws Refusal as {@link FeeNotice#waive} does */
    public void waive(SignedIn who, FeeNoticeId id, long version, String basis, String reason) {
        act(
                who,
                id,
                version,
                FeeAct.WAIVED,
                basis,
                (notice, by, now) ->
                        notice.waive(basis, reason, Objects.requireNonNull(by.officer()), by.chief(), now));
    }

    /** @throws Refusal as {@link FeeNotice#callOff} does */
    public void callOff(SignedIn who, FeeNoticeId id, long version, String reason) {
        act(
                who,
                id,
                version,
                FeeAct.CALLED_OFF,
                reason,
                (notice, by, now) -> notice.callOff(reason, Objects.requireNonNull(by.officer()), now));
    }

    /** @throws Refusal as {@link FeeNotice#refund} does */
    public void refund(SignedIn who, FeeNoticeId id, long version, String basis, String reason) {
        act(
                who,
                id,
                version,
                FeeAct.REFUNDED,
                basis,
                (notice, by, now) ->
                        notice.refund(basis, reason, Objects.requireNonNull(by.officer()), by.chief(), now));
    }

    /** What is not paid yet need not be paid when the case ends without a decision. */
    @EventListener
    public void on(CaseEnded event) {
        for (FeeNotice notice : notices.findByCaseIdOrderByOrdinal(event.caseId())) {
            if (notice.caseEnded(event.at())) {
                notices.saveAndFlush(notice);
                log(notice.id(), FeeAct.CASE_ENDED, event.at(), "", "");
            }
        }
    }

    @FunctionalInterface
    private interface Deed {
        void by(FeeNotice notice, Hands hands, Instant now);
    }

    private void act(SignedIn who, FeeNoticeId id, long version, FeeAct act, String told, Deed deed) {
        try {
            transaction.executeWithoutResult(status -> {
                FeeNotice notice = known(id);
                Instant now = clock.instant();
                Hands hands = acting(who, notice.window(), now);
                Refusal.unless(notice.version() == version, CHANGED);
                deed.by(notice, hands, now);
                notices.saveAndFlush(notice);
                log(id, act, now, who.displayName(), told.strip());
            });
        } catch (OptimisticLockingFailureException somebodyWasFaster) {
            throw (Refusal) new Refusal(CHANGED).initCause(somebodyWasFaster);
        }
    }

    private FeeNotice known(FeeNoticeId id) {
        return notices.findById(id).orElseThrow(() -> new IllegalArgumentException("not known: " + id));
    }

    /** @throws Refusal {@code organization.refused.not-on-post} */
    private Hands acting(SignedIn who, WindowId window, Instant now) {
        Hands hands = hands(who, window);
        OfficerId officer = hands.officer();
        if (officer == null) {
            throw new IllegalArgumentException("no official: " + who.accountId());
        }
        if (!hands.acts()) {
            authorizations.requirePost(officer, window, PostKind.CLERK, now);
        }
        return hands;
    }

    private static void requireToken(String token) {
        Refusal.unless(!token.isBlank() && token.length() <= LONGEST_TOKEN, "payment.refused.token");
    }

    private boolean isWithinReach(FeeSide side, SignedIn who, CenterId center, WindowId window, CaseId id) {
        return side.reach(reaches, who).covers(center, window)
                || (side == FeeSide.APPROVAL && cases.isWithinReach(id, who.accountId()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private void log(FeeNoticeId id, FeeAct act, Instant now, String who, String told) {
        jdbc.sql("insert into payment_event (notice_id, kind, happened_at, officer_name, told)"
                        + " values (:id, :kind, :now, :who, :told)")
                .param("id", id.value())
                .param("kind", act.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("who", who)
                .param("told", told)
                .update();
    }
}
