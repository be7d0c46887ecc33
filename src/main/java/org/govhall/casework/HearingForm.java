package org.govhall.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** When and where a hearing is held, and who chairs it. */
record HearingForm(
        @Nullable Long version,
        @Nullable String heldOn,
        @Nullable String heldFrom,

        @NotBlank(message = "{casework.refused.hearing-without-place}") @Size(max = 200, message = "{casework.desk.long-name}") @Nullable String place,

        @NotBlank(message = "{casework.refused.hearing-without-chair}") @Size(max = 100, message = "{casework.desk.long-name}") @Nullable String chair) {

    static HearingForm of(CasePage page) {
        return new HearingForm(page.view().version(), null, null, null, null);
    }

    HearingPlan toPlan(ZoneId zone) {
        return new HearingPlan(
                Typed.date(heldOn, "heldOn")
                        .atTime(Typed.time(heldFrom, "heldFrom"))
                        .atZone(zone)
                        .toInstant(),
                Typed.text(place),
                Typed.text(chair));
    }
}
