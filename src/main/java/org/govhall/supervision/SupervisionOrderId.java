package org.govhall.supervision;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.govhall.kernel.Ids;

/** Identifies an order. */
@Embeddable
record SupervisionOrderId(UUID value) implements Serializable {

    static SupervisionOrderId next() {
        return new SupervisionOrderId(Ids.next());
    }

    static SupervisionOrderId of(String text) {
        return new SupervisionOrderId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
