package org.govhall.casework;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads what was done in a case without taking the case out of the cabinet. */
interface TrailReading extends Repository<CaseEvent, Long> {

    @Query("""
            select new org.govhall.casework.CaseAct(
                       e.kind, e.at, case when e.officer.value is null then null else e.actorName end,
                       e.letterNumber, e.dutyOn, e.note)
              from CaseEvent e
             where e.serviceCase.id = :id
             order by e.ordinal
            """)
    List<CaseAct> of(CaseId id);
}
