package org.govhall.document;

import java.util.List;
import java.util.Optional;
import org.govhall.casework.CaseId;
import org.springframework.data.repository.Repository;

/** All papers. Nothing changes or removes one. */
interface Papers extends Repository<Paper, PaperId> {

    Paper save(Paper paper);

    Optional<Paper> findById(PaperId id);

    List<Paper> findByCaseIdOrderByIssuedAtDesc(CaseId caseId);
}
