package org.govhall.attendance;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says to a request or a finding.
 *
 * @param version what they have seen
 */
record AnswerForm(@Nullable Long version, @Nullable String answer) {

    static AnswerForm to(long version) {
        return new AnswerForm(version, null);
    }

    long seen() {
        return Objects.requireNonNullElse(version, -1L);
    }

    String said() {
        return Objects.requireNonNullElse(answer, "");
    }
}
