package org.govhall.supervision;

import java.util.UUID;
import org.govhall.organization.OfficerId;
import org.jspecify.annotations.Nullable;

/**
 * Who accepted a case.
 *
 * @param officer null: nobody has, or the law did (行政许可法 art. 32)
 */
record Clerk(@Nullable OfficerId officer) {

    private static final String NOBODY = "NOBODY";

    /** @throws IllegalArgumentException when it names no officer */
    static Clerk of(String text) {
        return new Clerk(text.equals(NOBODY) ? null : OfficerId.of(text));
    }

    static String key(@Nullable UUID officer) {
        return officer == null ? NOBODY : officer.toString();
    }

    @Override
    public String toString() {
        return key(officer == null ? null : officer.value());
    }
}
