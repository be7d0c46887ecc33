package org.govhall.organization;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Absences as the administration lists them. */
interface AbsenceRows extends Repository<Absence, AbsenceId> {

    record Row(AbsenceId id, Instant beginsAt, Instant endsAt, String reason) {

        public boolean isRunning(Instant now) {
            return !now.isBefore(beginsAt) && now.isBefore(endsAt);
        }
    }

    @Query("select new org.govhall.organization.AbsenceRows$Row(a.id, a.beginsAt, a.endsAt, a.reason) from Absence a"
            + " where a.officer = :officer and a.endsAt > :now order by a.beginsAt")
    List<Row> notOver(OfficerId officer, Instant now);
}
