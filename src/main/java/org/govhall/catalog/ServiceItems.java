package org.govhall.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ServiceItems extends Repository<ServiceItem, ItemId> {

    ServiceItem save(ServiceItem item);

    Optional<ServiceItem> findByCode(String code);

    List<ServiceItem> findByCodeIn(Collection<String> codes);

    @Query("select new org.govhall.catalog.CatalogRows$Delegate(i.id, c) from ServiceItem i join i.delegates c")
    List<CatalogRows.Delegate> delegates();

    boolean existsByBasicCode(String basicCode);

    @Query("""
            select new org.govhall.catalog.CatalogRows$Item(i.id, i.code, i.basicCode,
                i.status, i.decision, i.decidedOn, i.delegatedTo) from ServiceItem i""")
    List<CatalogRows.Item> rows();
}
