package org.govhall.applicant;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govhall.identity.AccountId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ApplicantRecords extends Repository<Applicant, ApplicantId> {

    Applicant saveAndFlush(Applicant applicant);

    Optional<Applicant> findById(ApplicantId id);

    Optional<Applicant> findByIdentifierHash(String identifierHash);

    Optional<Applicant> findByAccountId(AccountId accountId);

    @Query(
            "select new org.govhall.applicant.ApplicantSummary(a.id, a.kind, a.name) from Applicant a where a.id in :ids")
    List<ApplicantSummary> summaries(Collection<ApplicantId> ids);

    @Query("select a.id from Applicant a where a.accountId = :account")
    Set<ApplicantId> idsOf(AccountId account);

    /** Asked twice instead of once with "or", so that each half is found by its index. */
    @Query("""
            select a.id from Applicant a where a.identifierHash = :hash
            union
            select b.id from Applicant b where b.handlerIdentityHash = :hash
            """)
    Set<ApplicantId> idsOfPerson(String hash);
}
