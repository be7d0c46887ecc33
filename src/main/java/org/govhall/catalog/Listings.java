package org.govhall.catalog;

import java.util.List;
import java.util.Optional;
import org.govhall.organization.CenterId;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Listings extends Repository<Listing, ListingId> {

    Listing saveAndFlush(Listing listing);

    Optional<Listing> findById(ListingId id);

    Optional<Listing> findByOpenKey(String openKey);

    /** Those open, the first due first. */
    @Query("select l from Listing l where l.centerId = :center and l.liftedOn is null order by l.dueOn, l.itemCode")
    List<Listing> open(CenterId center);

    /** Those open first, the first due first; then those lifted, the last first. */
    @Query("""
            select l from Listing l where l.centerId = :center
             order by case when l.liftedOn is null then 0 else 1 end, l.liftedOn desc, l.dueOn, l.itemCode
            """)
    Page<Listing> all(CenterId center, Pageable page);
}
