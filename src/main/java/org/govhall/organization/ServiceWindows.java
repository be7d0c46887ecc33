package org.govhall.organization;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ServiceWindows extends Repository<ServiceWindow, WindowId> {

    ServiceWindow saveAndFlush(ServiceWindow window);

    Optional<ServiceWindow> findById(WindowId id);

    boolean existsByCenterAndNumber(CenterId center, String number);
}
