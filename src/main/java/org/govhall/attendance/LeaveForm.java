package org.govhall.attendance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.Objects;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** What somebody asks for, in the centre's zone. */
record LeaveForm(
        @NotBlank(message = "{attendance.refused.no-kind}") @Nullable String kind,

        @NotBlank(message = "{attendance.refused.no-time}") @Nullable String from,

        @NotBlank(message = "{attendance.refused.no-time}") @Nullable String to,

        @NotBlank(message = "{attendance.refused.no-text}") @Size(max = Leave.LONGEST_TEXT, message = "{attendance.refused.text-length.leave}") @Nullable String reason) {

    static LeaveForm empty() {
        return new LeaveForm(null, null, null, null);
    }

    LeaveDraft toDraft(ZoneId zone) {
        return new LeaveDraft(
                Typed.constant(LeaveKind.class, kind)
                        .orElseThrow(() -> new Refusal("attendance.refused.no-kind").on("kind")),
                Typed.instant(from, "from", zone),
                Typed.instant(to, "to", zone),
                Objects.requireNonNullElse(reason, ""));
    }
}
