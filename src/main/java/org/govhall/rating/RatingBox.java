package org.govhall.rating;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.govhall.applicant.ApplicantId;
import org.govhall.applicant.ApplicantView;
import org.govhall.applicant.Applicants;
import org.govhall.casework.CaseId;
import org.govhall.identity.AccountId;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.Refusal;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.WorkingCalendars;
import org.govhall.privacy.LookupHash;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Where citizens say what they think, once of each case and visit. */
@Service
class RatingBox {

    private static final String ONCE = "rating_rating_once";

    /** Of cases that meet the account of their applicant. */
    private static final String MET = " and exists (select 1 from casework_portal_cases p where p.case_id = r.case_id)";

    private final Ratings ratings;
    private final WorkOrders orders;
    private final OrderLog log;
    private final Occasions occasions;
    private final Applicants applicants;
    private final OrganizationDirectory organization;
    private final WorkingCalendars calendars;
    private final RatingLimits limits;
    private final LookupHash hashes;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ZoneId zone;

    RatingBox(
            Ratings ratings,
            WorkOrders orders,
            OrderLog log,
            Occasions occasions,
            Applicants applicants,
            OrganizationDirectory organization,
            WorkingCalendars calendars,
            RatingLimits limits,
            LookupHash hashes,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock,
            ZoneId zone) {
        this.ratings = ratings;
        this.orders = orders;
        this.log = log;
        this.occasions = occasions;
        this.applicants = applicants;
        this.organization = organization;
        this.calendars = calendars;
        this.limits = limits;
        this.hashes = hashes;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Where a rating comes from.
     *
     * @param who signed in, or null
     * @param device what the device calls itself, or null where somebody is signed in or at the tablet
     */
    record Source(
            RatingChannel channel,
            @Nullable SignedIn who,
            @Nullable String device) {}

    /** A rating with what followed from it; what the person who gave it may see. */
    record Given(RatingView rating, @Nullable OrderView order) {}

    /**
     * Takes a rating; a bad one opens its work order in the same transaction.
     *
     * @throws Refusal {@code rating.refused.twice}, {@code …staff}, {@code …device}, {@code …too-late}, {@code …tags}
     */
    RatingId rate(Occasion occasion, Rating.Opinion opinion, Source source) {
        SignedIn who = source.who();
        Refusal.unless(who == null || !who.isStaff(), "rating.refused.staff");
        try {
            return Objects.requireNonNull(transaction.execute(status -> store(occasion, opinion, source)));
        } catch (DataIntegrityViolationException somebodyWasFaster) {
            if (!String.valueOf(somebodyWasFaster.getMessage()).contains(ONCE)) {
                throw somebodyWasFaster;
            }
            throw (Refusal) new Refusal("rating.refused.twice").initCause(somebodyWasFaster);
        }
    }

    private RatingId store(Occasion occasion, Rating.Opinion opinion, Source source) {
        Instant now = clock.instant();
        Refusal.unless(
                ratings.findByCaseIdAndStage(occasion.caseId(), occasion.stage())
                        .isEmpty(),
                "rating.refused.twice");
        String device = source.device() == null ? null : hashes.of("rating-device", source.device());
        if (device != null) {
            Refusal.unless(
                    ratedBy(device, now.atZone(zone).toLocalDate()) < limits.perDevice(),
                    "rating.refused.device",
                    limits.perDevice());
        }
        Rating rating =
                ratings.save(new Rating(occasion, opinion, source.channel(), device, limits.rateWithin(), now, zone));
        if (opinion.satisfaction().isBad()) {
            orders.save(new WorkOrder(rating, new WorkOrder.Limits(limits, calendars.of(occasion.center())), now));
            ratings.flush();
            log.add(rating.id(), OrderEventKind.OPENED, now, null, "");
        }
        return rating.id();
    }

    private long ratedBy(String device, LocalDate today) {
        return jdbc.sql("select count(*) from rating_rating where device = :device and rated_on = :today")
                .param("device", device)
                .param("today", today)
                .query(Long.class)
                .single();
    }

    /** What was said of an occasion already. */
    @Transactional(readOnly = true)
    public Optional<Given> given(CaseId caseId, RatingStage stage) {
        return ratings.findByCaseIdAndStage(caseId, stage)
                .map(rating -> new Given(
                        rating.toView(),
                        orders.findById(rating.id()).map(WorkOrder::toView).orElse(null)));
    }

    /** What somebody can still rate, the latest first. */
    @Transactional(readOnly = true)
    public List<Occasion> open(AccountId account) {
        return me(account)
                .map(me -> occasions.openFor(me, clock.instant().minus(limits.rateWithin())))
                .orElse(List.of());
    }

    @Transactional(readOnly = true)
    public long countOpen(AccountId account) {
        return me(account)
                .map(me -> occasions.countOpenFor(me, clock.instant().minus(limits.rateWithin())))
                .orElse(0L);
    }

    /** What somebody has said, the latest first; the results they had not seen count as seen from now on. */
    @Transactional
    public List<Given> mine(AccountId account) {
        Optional<ApplicantId> me = me(account);
        if (me.isEmpty()) {
            return List.of();
        }
        List<RatingId> ids = jdbc
                .sql("select r.id from rating_rating r where r.applicant_id = :me" + MET
                        + " order by r.rated_at desc fetch first 50 rows only")
                .param("me", me.get().value())
                .query(UUID.class)
                .list()
                .stream()
                .map(RatingId::new)
                .toList();
        Map<RatingId, WorkOrder> work = new HashMap<>();
        orders.findByIdIn(ids).forEach(order -> work.put(order.id(), order));
        Map<RatingId, Rating> said = new HashMap<>();
        ratings.findByIdIn(ids).forEach(rating -> said.put(rating.id(), rating));
        Instant now = clock.instant();
        work.values().forEach(order -> {
            order.read(now);
            orders.save(order);
        });
        return ids.stream()
                .map(id -> new Given(
                        Objects.requireNonNull(said.get(id)).toView(),
                        work.containsKey(id) ? work.get(id).toView() : null))
                .toList();
    }

    /** Results that somebody has not seen yet. */
    @Transactional(readOnly = true)
    public long unreadResults(AccountId account) {
        return me(account)
                .map(me -> jdbc.sql("select count(*) from rating_order o join rating_rating r on r.id = o.id"
                                + " where r.applicant_id = :me and o.read_at is null" + MET
                                + " and o.state in ('ANSWERED', 'CLOSED', 'WITHDRAWN')")
                        .param("me", me.value())
                        .query(Long.class)
                        .single())
                .orElse(0L);
    }

    /** Whether the occasion is the viewer's own: the applicant's, never an official's who served. */
    @Transactional(readOnly = true)
    public boolean isOwn(Occasion occasion, AccountId account) {
        return me(account).filter(occasion.applicant()::equals).isPresent()
                && jdbc.sql("select count(*) from casework_portal_cases where case_id = :case")
                                .param("case", occasion.caseId().value())
                                .query(Long.class)
                                .single()
                        > 0;
    }

    /** The name of whoever served, where somebody did. */
    @Nullable String servedBy(Occasion occasion) {
        return occasion.officer() == null
                ? null
                : organization.officerNames(List.of(occasion.officer())).get(occasion.officer());
    }

    private Optional<ApplicantId> me(AccountId account) {
        return applicants.ofAccount(account).map(ApplicantView::id);
    }
}
