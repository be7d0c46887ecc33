package org.govhall.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govhall.organization.CenterId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Offerings extends Repository<Offering, OfferingId> {

    Offering save(Offering offering);

    @Query("select o from Offering o where o.itemId = :item and o.centerId = :center and o.offeredUntil is null")
    Optional<Offering> findOpen(ItemId item, CenterId center);

    @Query("""
            select o.itemId from Offering o
            where o.centerId = :center and (o.offeredUntil is null or o.offeredUntil >= :from)""")
    List<ItemId> findOffered(CenterId center, LocalDate from);

    @Query("""
            select new org.govhall.catalog.CatalogRows$Offered(o.itemId, o.centerId, o.departmentId,
                o.offeredFrom, o.offeredUntil)
            from Offering o order by o.itemId, o.offeredFrom, o.id""")
    List<CatalogRows.Offered> rows();
}
