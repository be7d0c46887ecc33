package org.govhall.attendance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.govhall.identity.AccountId;
import org.govhall.organization.CenterId;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PatrolFindings extends Repository<PatrolFinding, PatrolFindingId> {

    PatrolFinding saveAndFlush(PatrolFinding finding);

    Optional<PatrolFinding> findById(PatrolFindingId id);

    @Query("select f from PatrolFinding f where f.patrol = :patrol order by f.foundAt, f.id")
    List<PatrolFinding> of(PatrolId patrol);

    @Query("select f from PatrolFinding f where f.center in :centers and f.state in :states"
            + " order by f.foundAt desc, f.id desc")
    Page<PatrolFinding> in(Collection<CenterId> centers, Collection<PatrolFindingState> states, Pageable page);

    @Query("select f from PatrolFinding f where f.answerableAccount = :account and f.state in :states"
            + " order by f.foundAt desc, f.id desc")
    Page<PatrolFinding> of(AccountId account, Collection<PatrolFindingState> states, Pageable page);

    @Query("select count(f) from PatrolFinding f where f.answerableAccount = :account and f.state = :state")
    long waiting(AccountId account, PatrolFindingState state);

    @Query("select count(f) from PatrolFinding f where f.center in :centers and f.state = :state")
    long waiting(Collection<CenterId> centers, PatrolFindingState state);

    /** How much was found in a centre, by day. */
    @Query("select new org.govhall.attendance.PatrolFindings$OfDay(f.foundOn, count(f)) from PatrolFinding f"
            + " where f.center = :center and f.foundOn between :from and :to group by f.foundOn")
    List<OfDay> byDay(CenterId center, LocalDate from, LocalDate to);

    /** How much was found on a day. */
    record OfDay(LocalDate day, Long count) {}
}
