package org.govhall.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.govhall.organization.OfficerId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface HalfDays extends Repository<HalfDay, HalfDayId> {

    HalfDay saveAndFlush(HalfDay halfDay);

    List<HalfDay> saveAllAndFlush(Iterable<HalfDay> halfDays);

    @Query("select h from HalfDay h where h.officer = :officer and h.workedOn between :from and :to"
            + " order by h.workedOn desc, h.half desc")
    List<HalfDay> of(OfficerId officer, LocalDate from, LocalDate to);

    @Query("select h from HalfDay h where h.officer = :officer and h.opensAt < :to and h.closesAt > :from")
    List<HalfDay> touching(OfficerId officer, Instant from, Instant to);

    @Query("select h.officer from HalfDay h where h.officer in :officers and h.workedOn = :day and h.half = :half")
    Set<OfficerId> entered(Collection<OfficerId> officers, LocalDate day, Half half);

    @Query("select h from HalfDay h where h.settled = false"
            + " and (h.signOutUntil <= :now or (h.signedInAt is null and h.closesAt <= :now))")
    List<HalfDay> toBeSettled(Instant now);
}
