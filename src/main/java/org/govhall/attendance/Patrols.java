package org.govhall.attendance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govhall.organization.CenterId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Patrols extends Repository<Patrol, PatrolId> {

    Patrol saveAndFlush(Patrol patrol);

    Optional<Patrol> findById(PatrolId id);

    @Query("select p from Patrol p where p.center = :center and p.patrolledOn between :from and :to"
            + " order by p.patrolledAt, p.id")
    List<Patrol> in(CenterId center, LocalDate from, LocalDate to);
}
