package org.govhall.supervision;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All orders. */
interface SupervisionOrders extends Repository<SupervisionOrder, SupervisionOrderId> {

    SupervisionOrder saveAndFlush(SupervisionOrder order);

    Optional<SupervisionOrder> findById(SupervisionOrderId id);
}
