package org.govhall.hotline;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.govhall.kernel.Ids;

/** Identifies a work order of the hotline. */
@Embeddable
record HotlineOrderId(UUID value) implements Serializable {

    static HotlineOrderId next() {
        return new HotlineOrderId(Ids.next());
    }

    static HotlineOrderId of(String text) {
        return new HotlineOrderId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
