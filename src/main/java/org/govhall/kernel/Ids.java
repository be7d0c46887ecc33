package org.govhall.kernel;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Makes identifiers that sort by the time they were made, so that indexes grow at one end. */
public final class Ids {

    private Ids() {}

    /** A new identifier of version 7 (RFC 9562). */
    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
