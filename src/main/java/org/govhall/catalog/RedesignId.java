package org.govhall.catalog;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.govhall.kernel.Ids;

/** Identifies an entry of the register of process redesign. */
@Embeddable
record RedesignId(UUID value) implements Serializable {

    static RedesignId next() {
        return new RedesignId(Ids.next());
    }
}
