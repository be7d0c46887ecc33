package org.govhall.catalog;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Redesigns extends Repository<ProcessRedesign, RedesignId> {

    ProcessRedesign save(ProcessRedesign redesign);

    @Query("select r from ProcessRedesign r where r.itemCode = :item and r.roundId = :round")
    Optional<ProcessRedesign> find(String item, ReformRoundId round);

    /** With the paths before; the papers come in a second question. */
    @Query("select distinct r from ProcessRedesign r left join fetch r.before order by r.itemCode, r.registeredAt")
    List<ProcessRedesign> allWithSteps();

    @Query("select distinct r from ProcessRedesign r left join fetch r.removedPapers")
    List<ProcessRedesign> allWithPapers();
}
