package org.govhall.catalog;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ReformDecisions extends Repository<ReformDecision, ReformDecisionId> {

    /** How many decisions of one kind a round has. */
    record Count(ReformRoundId round, ReformKind kind, long items) {}

    ReformDecision save(ReformDecision decision);

    <S extends ReformDecision> List<S> saveAll(Iterable<S> decisions);

    void delete(ReformDecision decision);

    @Query("select d from ReformDecision d left join fetch d.targets where d.roundId = :round order by d.itemCode")
    List<ReformDecision> ofRound(ReformRoundId round);

    @Query("""
            select d from ReformDecision d left join fetch d.targets
             where d.roundId = :round and d.itemCode = :code""")
    Optional<ReformDecision> find(ReformRoundId round, String code);

    /** A page without the centres of delegations, so that it costs two statements. */
    @Query("""
            select new org.govhall.catalog.ReformRow(d.itemCode, d.itemName, d.organ, d.kind, d.delegatedTo,
                d.changeNote, d.runningCases, d.watchedBy)
              from ReformDecision d
             where d.roundId = :round
               and (:kind is null or d.kind = :kind)
               and (:text = '' or upper(d.itemCode) like :like or d.itemName like :like or d.organ like :like)
             order by d.organ, d.itemCode""")
    Page<ReformRow> rows(ReformRoundId round, @Nullable ReformKind kind, String text, String like, Pageable page);

    @Query("""
            select new org.govhall.catalog.ReformDecisions$Count(d.roundId, d.kind, count(d))
              from ReformDecision d where d.roundId in (:rounds) group by d.roundId, d.kind""")
    List<Count> counts(Collection<ReformRoundId> rounds);

    @Query("select count(d) from ReformDecision d where d.roundId = :round")
    long countOf(ReformRoundId round);

    /** What published rounds have decided about an item, the latest first. */
    @Query("""
            select d from ReformDecision d left join fetch d.targets, ReformRound r
             where r.id = d.roundId and d.itemCode = :code and r.state = ReformState.PUBLISHED
             order by r.document.effectiveOn desc""")
    List<ReformDecision> history(String code);

    @Modifying
    @Query("delete from ReformDecision d where d.roundId = :round and d.itemCode = :code")
    int remove(ReformRoundId round, String code);

    /** The items whose open cases stop, of rounds in force. */
    @Query("""
            select new org.govhall.catalog.StoppedItem(d.id, d.itemCode, r.document)
              from ReformDecision d, ReformRound r
             where r.id = d.roundId and r.state = ReformState.PUBLISHED
               and d.runningCases = RunningCases.STOP and r.document.effectiveOn <= :on""")
    List<StoppedItem> stopped(LocalDate on);
}
