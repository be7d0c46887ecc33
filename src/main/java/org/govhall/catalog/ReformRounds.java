package org.govhall.catalog;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ReformRounds extends Repository<ReformRound, ReformRoundId> {

    ReformRound save(ReformRound round);

    Optional<ReformRound> findById(ReformRoundId id);

    /** For whoever changes its decisions, submits or publishes it: they stand in line, and the version counts up. */
    @Lock(LockModeType.PESSIMISTIC_FORCE_INCREMENT)
    @Query("select r from ReformRound r where r.id = :id")
    Optional<ReformRound> findForChange(ReformRoundId id);

    @Query("select count(r) > 0 from ReformRound r where r.document.number = :number and r.id <> :other")
    boolean isNumberTaken(String number, ReformRoundId other);

    @Query("select r from ReformRound r order by r.document.date desc, r.id.value desc")
    Page<ReformRound> latest(Pageable page);

    @Query("""
            select r from ReformRound r where r.state = ReformState.PUBLISHED
             order by r.document.effectiveOn desc, r.id.value desc""")
    Page<ReformRound> published(Pageable page);

    @Query("select r from ReformRound r where r.id in (:ids)")
    List<ReformRound> findAll(List<ReformRoundId> ids);
}
