package org.govhall.supervision;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.govhall.casework.CaseId;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** All cards. */
interface Cards extends Repository<Card, CardId> {

    Card saveAndFlush(Card card);

    Optional<Card> findById(CardId id);

    List<Card> findByIdIn(Collection<CardId> ids);

    List<Card> findByCaseIdAndStateIn(CaseId caseId, Collection<CardState> states);

    /** Those that nobody has answered in time. */
    List<Card> findByStateAndLevelAndDueAtBefore(CardState state, AlertLevel level, Instant now, Limit most);
}
