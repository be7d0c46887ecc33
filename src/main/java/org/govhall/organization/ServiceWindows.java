package org.govhall.organization;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ServiceWindows extends Repository<ServiceWindow, WindowId> {

    ServiceWindow saveAndFlush(ServiceWindow window);

    Optional<ServiceWindow> findById(WindowId id);

    /** The windows of a centre that keep hours of their own, by number. */
    @Query(
            "select w from ServiceWindow w where w.center = :center and w.hours.morningOpens is not null order by w.number")
    List<ServiceWindow> withOwnHours(CenterId center);

    boolean existsByCenterAndNumber(CenterId center, String number);
}
