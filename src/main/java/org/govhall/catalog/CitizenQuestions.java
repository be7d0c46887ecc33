package org.govhall.catalog;

import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CitizenQuestions extends Repository<CitizenQuestion, QuestionId> {

    CitizenQuestion save(CitizenQuestion question);

    Optional<CitizenQuestion> findById(QuestionId id);

    Optional<CitizenQuestion> findByToken(String token);

    /** Those for an organ and those for whoever knows; with {@code all}, everybody's. The oldest first. */
    @Query("""
            select q from CitizenQuestion q
             where q.answeredAt is null and (:all = true or q.organ is null or q.organ = :organ)
             order by q.askedAt, q.id.value""")
    Page<CitizenQuestion> open(boolean all, String organ, Pageable page);

    /** Those that were answered, the latest first. */
    @Query("""
            select q from CitizenQuestion q
             where q.answeredAt is not null and (:all = true or q.organ is null or q.organ = :organ)
             order by q.answeredAt desc, q.id.value""")
    Page<CitizenQuestion> answered(boolean all, String organ, Pageable page);
}
