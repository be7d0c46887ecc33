package org.govhall.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.govhall.casework.CaseId;
import org.govhall.kernel.Ids;
import org.govhall.organization.CenterId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.OfficerView;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.WorkingCalendars;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Enters what was seen, once: the abnormality, and the card that it opens or raises, in one transaction. Whoever sees the
 * same at the same moment loses by the key of the abnormality and leaves nothing.
 */
@Component
class CardRegister {

    private static final Logger LOG = LoggerFactory.getLogger(CardRegister.class);
    private static final Set<CardState> OPEN =
            EnumSet.of(CardState.WARNED, CardState.OPEN, CardState.ANSWERED, CardState.APPEALED);
    private static final int AT_ONCE = 200;

    private final Cards cards;
    private final CardLog log;
    private final CentreLimits limits;
    private final WorkingCalendars calendars;
    private final OrganizationDirectory organization;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CardRegister(
            Cards cards,
            CardLog log,
            CentreLimits limits,
            WorkingCalendars calendars,
            OrganizationDirectory organization,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.cards = cards;
        this.log = log;
        this.limits = limits;
        this.calendars = calendars;
        this.organization = organization;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What was found, as a page shows it. */
    record Found(
            Irregularity what,
            Instant at,
            Sign.Evidence evidence,
            @Nullable OfficerId officer) {}

    /** @return whether it was not known yet */
    boolean enter(Sign sign) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                if (isKnown(sign)) {
                    return false;
                }
                Instant now = clock.instant();
                write(sign, card(sign, now).id(), now);
                return true;
            }));
        } catch (DuplicateKeyException | OptimisticLockingFailureException somebodyWasFaster) {
            LOG.debug("left to another: {}", sign.onceKey(), somebodyWasFaster);
            return false;
        }
    }

    /** Yellow cards that nobody answered in time turn red. */
    int turnRed() {
        Instant now = clock.instant();
        return each(
                cards.findByStateAndLevelAndDueAtBefore(CardState.OPEN, AlertLevel.YELLOW, now, Limit.of(AT_ONCE)),
                card -> {
                    boolean turned = card.turnRed(term(card.center()), now);
                    if (turned) {
                        cards.saveAndFlush(card);
                        log.add(card.id().value(), CardEventKind.LEFT_UNANSWERED, now, null, "");
                    }
                    return turned;
                });
    }

    /** Warnings that are over. */
    int lapse(List<CardId> over) {
        Instant now = clock.instant();
        return each(cards.findByIdIn(over), card -> {
            boolean lapsed = card.lapse(now);
            if (lapsed) {
                cards.saveAndFlush(card);
                log.add(card.id().value(), CardEventKind.LAPSED, now, null, "");
            }
            return lapsed;
        });
    }

    /** Everything that was found and led to a card, in its order. */
    List<Found> foundOf(CardId card) {
        return jdbc.sql("select * from supervision_abnormality where card_id = :card order by found_at, id")
                .param("card", card.value())
                .query((row, number) -> new Found(
                        Irregularity.valueOf(row.getString("irregularity")),
                        Objects.requireNonNull(instant(row.getObject("found_at", OffsetDateTime.class))),
                        new Sign.Evidence(
                                instant(row.getObject("due_at", OffsetDateTime.class)),
                                instant(row.getObject("happened_at", OffsetDateTime.class)),
                                row.getInt("figure"),
                                row.getString("detail")),
                        Optional.ofNullable(row.getObject("officer_id", UUID.class))
                                .map(OfficerId::new)
                                .orElse(null)))
                .list();
    }

    private int each(List<Card> found, Predicate<Card> act) {
        int done = 0;
        for (Card card : found) {
            try {
                done += Boolean.TRUE.equals(transaction.execute(status -> act.test(card))) ? 1 : 0;
            } catch (OptimisticLockingFailureException somebodyActs) {
                LOG.debug("left to whoever acts on card {}", card.id(), somebodyActs);
            }
        }
        return done;
    }

    private boolean isKnown(Sign sign) {
        return jdbc.sql("select count(*) from supervision_abnormality where irregularity = :what and once_key = :key")
                        .param("what", sign.what().name())
                        .param("key", sign.onceKey())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The open card of the case where this goes on from what it tells; else a new one. */
    private Card card(Sign sign, Instant now) {
        Card.Term term = term(sign.where().center());
        CaseId about = sign.where().id();
        if (sign.what().isOfDeadline() && about != null) {
            for (Card open : cards.findByCaseIdAndStateIn(about, OPEN)) {
                if (open.toView().irregularity().isOfDeadline() && open.raise(sign.what(), term, now)) {
                    Card raised = cards.saveAndFlush(open);
                    log.add(raised.id().value(), CardEventKind.RAISED, now, null, "");
                    return raised;
                }
            }
        }
        Card opened = cards.saveAndFlush(new Card(sign, responsible(sign), term, now));
        log.add(opened.id().value(), CardEventKind.OPENED, now, null, "");
        return opened;
    }

    /** Whoever did it; else the chief representative, who answers for the window (承诺件督办权). */
    private @Nullable OfficerId responsible(Sign sign) {
        return Stream.of(
                        Optional.ofNullable(sign.officer()),
                        organization.chiefRepresentative(sign.where().window()).map(OfficerView::id))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private Card.Term term(CenterId center) {
        return new Card.Term(limits.of(center).answerDays(), calendars.of(center));
    }

    private void write(Sign sign, CardId card, Instant now) {
        CaseId about = sign.where().id();
        jdbc.sql("insert into supervision_abnormality (id, card_id, irregularity, once_key, case_id, due_at,"
                        + " happened_at, figure, detail, officer_id, found_at, subject_id) values (:id, :card, :what, :key,"
                        + " :case, :due, :happened, :figure, :detail, :officer, :now, :subject)")
                .param("id", Ids.next())
                .param("card", card.value())
                .param("what", sign.what().name())
                .param("key", sign.onceKey())
                .param("case", about == null ? null : about.value())
                .param("subject", sign.where().subject())
                .param("due", utc(sign.evidence().dueAt()))
                .param("happened", utc(sign.evidence().happenedAt()))
                .param("figure", sign.evidence().figure())
                .param("detail", sign.evidence().detail())
                .param("officer", sign.officer() == null ? null : sign.officer().value())
                .param("now", utc(now))
                .update();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
