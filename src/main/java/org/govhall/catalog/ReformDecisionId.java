package org.govhall.catalog;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.govhall.kernel.Ids;

/** Identifies what a round decides about one item. */
@Embeddable
public record ReformDecisionId(UUID value) implements Serializable {

    static ReformDecisionId next() {
        return new ReformDecisionId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
