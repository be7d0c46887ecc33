package org.govhall.identity;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.govhall.kernel.Ids;

/** Identifies an account. */
@Embeddable
public record AccountId(UUID value) implements Serializable {

    public static AccountId next() {
        return new AccountId(Ids.next());
    }

    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
