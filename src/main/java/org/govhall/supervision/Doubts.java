package org.govhall.supervision;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All doubts. */
interface Doubts extends Repository<Doubt, DoubtId> {

    Doubt saveAndFlush(Doubt doubt);

    Optional<Doubt> findById(DoubtId id);

    boolean existsByProbeAndOnceKey(Probe probe, String onceKey);
}
