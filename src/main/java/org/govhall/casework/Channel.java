package org.govhall.casework;

import java.util.Arrays;
import java.util.List;
import org.govhall.applicant.Origin;

/** How an application came in. */
public enum Channel {
    ONLINE(Origin.PORTAL),
    COUNTER(Origin.COUNTER);

    private final Origin origin;

    Channel(Origin origin) {
        this.origin = origin;
    }

    /** The channels whose cases an account meets. */
    static List<Channel> meeting(boolean proven) {
        return Arrays.stream(values())
                .filter(channel -> channel.origin.meets(proven))
                .toList();
    }

    /** Whom it meets in the portal. */
    public Origin origin() {
        return origin;
    }
}
