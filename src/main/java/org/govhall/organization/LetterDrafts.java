package org.govhall.organization;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LetterDrafts extends Repository<LetterDraft, LetterId> {

    LetterDraft saveAndFlush(LetterDraft draft);

    Optional<LetterDraft> findById(LetterId id);

    @Query("""
            select distinct d from LetterDraft d left join fetch d.powers left join fetch d.items
             order by d.draftedAt, d.id
            """)
    List<LetterDraft> waiting();

    boolean existsByNumber(String number);

    void delete(LetterDraft draft);

    void flush();
}
