package org.govhall.applicant;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface EntrustmentRecords extends Repository<Entrustment, EntrustmentId> {

    Entrustment saveAndFlush(Entrustment entrustment);

    Optional<Entrustment> findById(EntrustmentId id);

    List<Entrustment> findByPrincipalOrderByGivenAtDesc(ApplicantId principal);

    List<Entrustment> findByAgentIdentityHashOrderByGivenAtDesc(String agentIdentityHash);

    List<Entrustment> findByPrincipalAndAgentIdentityHash(ApplicantId principal, String agentIdentityHash);

    void deleteByPrincipal(ApplicantId principal);
}
