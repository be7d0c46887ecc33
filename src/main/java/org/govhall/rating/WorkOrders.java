package org.govhall.rating;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** All work orders. */
interface WorkOrders extends Repository<WorkOrder, RatingId> {

    WorkOrder save(WorkOrder order);

    Optional<WorkOrder> findById(RatingId id);

    List<WorkOrder> findByIdIn(Collection<RatingId> ids);

    /** Those that are past the deadline of their step, and not known to be. */
    List<WorkOrder> findByStateInAndLateFalseAndDueAtBefore(Collection<OrderState> states, Instant now, Limit most);
}
