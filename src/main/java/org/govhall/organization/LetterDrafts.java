package org.govhall.organization;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LetterDrafts extends Repository<LetterDraft, LetterId> {

    LetterDraft saveAndFlush(LetterDraft draft);

    Optional<LetterDraft> findById(LetterId id);

    @Query("select d from LetterDraft d order by d.draftedAt, d.id")
    List<LetterDraft> waiting();

    boolean existsByNumber(String number);

    void delete(LetterDraft draft);

    void flush();
}
