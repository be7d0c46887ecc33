package org.govhall.catalog;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.govhall.kernel.Ids;

/** Identifies a question that somebody asked. */
@Embeddable
public record QuestionId(UUID value) implements Serializable {

    static QuestionId next() {
        return new QuestionId(Ids.next());
    }

    public static QuestionId of(String text) {
        return new QuestionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
