package org.govhall.organization;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Departments extends Repository<Department, DepartmentId> {

    Department saveAndFlush(Department department);

    Optional<Department> findById(DepartmentId id);

    boolean existsByRegionCodeAndOrgan(String regionCode, String organ);
}
