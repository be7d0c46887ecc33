package org.govhall.hotline;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All orders of the hotline. */
interface HotlineOrders extends Repository<HotlineOrder, HotlineOrderId> {

    HotlineOrder saveAndFlush(HotlineOrder order);

    Optional<HotlineOrder> findById(HotlineOrderId id);

    Optional<HotlineOrder> findByNumber(String number);
}
