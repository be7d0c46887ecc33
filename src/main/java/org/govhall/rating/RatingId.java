package org.govhall.rating;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.govhall.kernel.Ids;

/** Identifies a rating, and the work order that a bad one opens. */
@Embeddable
public record RatingId(UUID value) implements Serializable {

    public static RatingId next() {
        return new RatingId(Ids.next());
    }

    public static RatingId of(String text) {
        return new RatingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
