package org.govhall.catalog;

import java.util.List;
import java.util.Optional;
import org.govhall.organization.DepartmentId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ItemDrafts extends Repository<ItemDraft, DraftId> {

    ItemDraft save(ItemDraft draft);

    Optional<ItemDraft> findById(DraftId id);

    boolean existsByOpenCode(String openCode);

    String LINE =
            "select new org.govhall.catalog.DraftLine(d.id, d.code, d.state, d.departmentId, d.changedAt) from ItemDraft d";

    @Query(LINE + " where d.departmentId = :department and d.openCode is not null order by d.changedAt desc")
    List<DraftLine> openOf(DepartmentId department);

    @Query(LINE + " where d.openCode is not null order by d.changedAt desc")
    List<DraftLine> open();

    @Query(LINE + " where d.code = :code order by d.changedAt desc")
    List<DraftLine> of(String code);
}
