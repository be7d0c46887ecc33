package org.govhall.supervision;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.govhall.kernel.Ids;

/** Identifies a card. */
@Embeddable
record CardId(UUID value) implements Serializable {

    static CardId next() {
        return new CardId(Ids.next());
    }

    static CardId of(String text) {
        return new CardId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
