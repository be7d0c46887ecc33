package org.govhall.applicant;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.govhall.identity.AccountId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ApplicantRecords extends Repository<Applicant, ApplicantId> {

    Applicant saveAndFlush(Applicant applicant);

    void delete(Applicant applicant);

    Optional<Applicant> findById(ApplicantId id);

    Optional<Applicant> findByIdentifierHash(String identifierHash);

    Optional<Applicant> findByAccountId(AccountId accountId);

    @Query(
            "select new org.govhall.applicant.ApplicantSummary(a.id, a.kind, a.name) from Applicant a where a.id in :ids")
    List<ApplicantSummary> summaries(Collection<ApplicantId> ids);

    @Query("select count(a) > 0 from Applicant a where a.accountId = :accountId and a.provenAt is not null")
    boolean isProven(AccountId accountId);

    @Query(
            "select count(a) > 0 from Applicant a where a.id = :id and a.accountId is not null and a.provenAt is not null")
    boolean isProven(ApplicantId id);

    /** Whether somebody signs in by the number of this applicant of whom it is not proved that it is they. */
    @Query("select count(a) > 0 from Applicant a where a.id = :id and a.accountId is not null and a.provenAt is null")
    boolean hasUnprovenAccount(ApplicantId id);
}
