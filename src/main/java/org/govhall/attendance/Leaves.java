package org.govhall.attendance;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.WindowId;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Leaves extends Repository<Leave, LeaveId> {

    /** Whose request somebody reads: never their own. */
    String WITHIN = " (l.window in :windows or l.center in :centers or l.department in :departments)"
            + " and l.officer <> :self ";

    Leave saveAndFlush(Leave leave);

    Optional<Leave> findById(LeaveId id);

    @Query("select l from Leave l where l.officer = :officer order by l.beginsAt desc, l.id desc")
    Page<Leave> of(OfficerId officer, Pageable page);

    @Query("select count(l) > 0 from Leave l where l.officer = :officer and l.state = LeaveState.REQUESTED"
            + " and l.beginsAt < :to and l.endsAt > :from")
    boolean asksTwice(OfficerId officer, Instant from, Instant to);

    @Query("select l from Leave l where" + WITHIN + "and l.state in :states order by l.requestedAt desc, l.id desc")
    Page<Leave> within(
            Collection<WindowId> windows,
            Collection<CenterId> centers,
            Collection<DepartmentId> departments,
            OfficerId self,
            Collection<LeaveState> states,
            Pageable page);

    @Query("select l from Leave l where" + WITHIN + "and l.state = LeaveState.REQUESTED and l.endsAt > :now")
    List<Leave> waiting(
            Collection<WindowId> windows,
            Collection<CenterId> centers,
            Collection<DepartmentId> departments,
            OfficerId self,
            Instant now);
}
