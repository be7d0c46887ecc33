package org.govhall.rating;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.govhall.casework.CaseId;
import org.springframework.data.repository.Repository;

/** All ratings. Nothing removes one. */
interface Ratings extends Repository<Rating, RatingId> {

    Rating save(Rating rating);

    /** Stores now what was saved, for statements that stand on it. */
    void flush();

    Optional<Rating> findById(RatingId id);

    List<Rating> findByIdIn(Collection<RatingId> ids);

    Optional<Rating> findByCaseIdAndStage(CaseId caseId, RatingStage stage);
}
