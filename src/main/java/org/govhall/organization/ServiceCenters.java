package org.govhall.organization;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ServiceCenters extends Repository<ServiceCenter, CenterId> {

    ServiceCenter saveAndFlush(ServiceCenter center);

    Optional<ServiceCenter> findById(CenterId id);

    boolean existsByName(String name);
}
