package org.govhall.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LeaderDuties extends Repository<LeaderDuty, DutyId> {

    LeaderDuty saveAndFlush(LeaderDuty duty);

    Optional<LeaderDuty> findById(DutyId id);

    void delete(LeaderDuty duty);

    void flush();

    @Query("select d from LeaderDuty d where d.leader = :leader and d.dutyOn = :day")
    Optional<LeaderDuty> of(OfficerId leader, LocalDate day);

    @Query(
            "select d from LeaderDuty d where d.leader = :leader and d.dutyOn between :from and :until order by d.dutyOn")
    List<LeaderDuty> of(OfficerId leader, LocalDate from, LocalDate until);

    @Query("select d from LeaderDuty d where d.department in :departments and d.dutyOn between :from and :until"
            + " order by d.dutyOn, d.id")
    List<LeaderDuty> ofDepartments(Collection<DepartmentId> departments, LocalDate from, LocalDate until);

    @Query("select d from LeaderDuty d where d.center = :center and d.dutyOn = :day order by d.id")
    List<LeaderDuty> at(CenterId center, LocalDate day);
}
