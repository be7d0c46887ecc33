package org.govhall.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SpecialOpenings extends Repository<SpecialOpening, SpecialOpeningId> {

    SpecialOpening saveAndFlush(SpecialOpening opening);

    Optional<SpecialOpening> findById(SpecialOpeningId id);

    void delete(SpecialOpening opening);

    @Query("select o from SpecialOpening o where o.window = :window and o.day = :day")
    List<SpecialOpening> on(WindowId window, LocalDate day);

    @Query("select new org.govhall.organization.SpecialOpeningView("
            + "o.id, o.window, o.day, o.kind, o.opens, o.closes, o.reason) from SpecialOpening o"
            + " where o.window in :windows and o.day >= :from and o.day <= :until order by o.day, o.opens")
    List<SpecialOpeningView> between(Collection<WindowId> windows, LocalDate from, LocalDate until);
}
