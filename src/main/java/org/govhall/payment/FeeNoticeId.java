package org.govhall.payment;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.govhall.kernel.Ids;

/** Identifies a fee notice. */
@Embeddable
public record FeeNoticeId(UUID value) implements Serializable {

    public static FeeNoticeId next() {
        return new FeeNoticeId(Ids.next());
    }

    public static FeeNoticeId of(String text) {
        return new FeeNoticeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
