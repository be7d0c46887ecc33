package org.govhall.organization;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.govhall.kernel.Ids;

/** Identifies a post at a window. */
@Embeddable
public record PostId(UUID value) implements Serializable {

    public static PostId next() {
        return new PostId(Ids.next());
    }

    public static PostId of(String text) {
        return new PostId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
