package org.govhall.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** How a result was handed over. */
record DeliveryForm(
        @Nullable Long version,

        @NotNull(message = "{casework.desk.deliver.way.missing}") @Nullable DeliveryWay way,

        @NotBlank(message = "{casework.refused.no-proof-of-delivery}") @Size(max = 200, message = "{casework.desk.long-name}") @Nullable String proof) {

    static DeliveryForm of(CasePage page) {
        return new DeliveryForm(page.view().version(), DeliveryWay.AT_COUNTER, null);
    }
}
