package org.govhall.appraisal;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All evaluations. */
interface EvaluationRounds extends Repository<EvaluationRound, EvaluationRoundId> {

    EvaluationRound saveAndFlush(EvaluationRound round);

    Optional<EvaluationRound> findById(EvaluationRoundId id);
}
