package org.govhall.catalog;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a decision from an address; what is not known narrows nothing. */
final class ReformNames {

    private ReformNames() {}

    static @Nullable ReformKind kind(@Nullable String name) {
        return Stream.of(ReformKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
