package org.govhall.casework;

import jakarta.validation.constraints.NotBlank;
import org.govhall.organization.CenterId;
import org.jspecify.annotations.Nullable;

/** At which centre an application is to be handled. */
record PlaceForm(
        @NotBlank(message = "{casework.place.missing}") @Nullable String center) {

    static PlaceForm of(@Nullable CenterId chosen) {
        return new PlaceForm(chosen == null ? null : chosen.toString());
    }
}
