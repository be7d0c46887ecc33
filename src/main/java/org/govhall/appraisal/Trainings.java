package org.govhall.appraisal;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All trainings. */
interface Trainings extends Repository<Training, TrainingId> {

    Training saveAndFlush(Training training);

    Optional<Training> findById(TrainingId id);
}
