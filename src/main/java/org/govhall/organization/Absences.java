package org.govhall.organization;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Absences extends Repository<Absence, AbsenceId> {

    Absence saveAndFlush(Absence absence);

    Optional<Absence> findById(AbsenceId id);

    @Query("select a.officer from Absence a where a.officer in :officers and a.beginsAt <= :now and a.endsAt > :now")
    Set<OfficerId> awayAmong(Collection<OfficerId> officers, Instant now);

    @Query("select new org.govhall.organization.AwayView(a.officer, a.beginsAt, a.endsAt) from Absence a"
            + " where a.officer in :officers and a.beginsAt < :to and a.endsAt > :from and a.beginsAt < a.endsAt"
            + " order by a.beginsAt, a.id")
    List<AwayView> between(Collection<OfficerId> officers, Instant from, Instant to);

    @Query("select count(a) > 0 from Absence a where a.officer = :officer and a.beginsAt <= :now and a.endsAt > :now")
    boolean isAway(OfficerId officer, Instant now);
}
