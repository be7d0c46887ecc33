package org.govhall.casework;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** How a result was handed over; each way has its own proof. */
record DeliveryForm(
        @Nullable Long version,

        @NotNull(message = "{casework.desk.deliver.way.missing}") @Nullable DeliveryWay way,

        @Size(max = 100, message = "{casework.desk.long-name}") @Nullable String signer,

        @Nullable SignerRelation relation,

        @Nullable String agentIdentityNumber,
        @Nullable String agentUntil,

        @Size(max = 40, message = "{casework.desk.long-name}") @Nullable String trackingNumber,

        @Size(max = 300, message = "{casework.desk.long-text}") @Nullable String address,

        @Nullable Boolean consent,

        @Size(max = 500, message = "{casework.desk.long-text}") @Nullable String refusal,

        @Size(max = 100, message = "{casework.desk.long-name}") @Nullable String witness,

        @Size(max = 100, message = "{casework.desk.long-name}") @Nullable String secondWitness) {

    static DeliveryForm of(CasePage page) {
        return new DeliveryForm(
                page.view().version(),
                DeliveryWay.AT_COUNTER,
                null,
                SignerRelation.SELF,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    Delivery toDelivery() {
        return switch (Objects.requireNonNull(way)) {
            case AT_COUNTER -> Delivery.atCounter(typed(signer), relation == null ? SignerRelation.SELF : relation);
            case BY_POST -> Delivery.byPost(typed(trackingNumber), typed(address));
            case ELECTRONIC -> Delivery.electronic(typed(address), Boolean.TRUE.equals(consent));
            case LEFT_BEHIND ->
                Delivery.leftBehind(typed(refusal), typed(address), typed(witness), typed(secondWitness));
        };
    }

    /** The agent who signs, or null: nobody does, or with the reason beside the field. */
    @Nullable AgentAtCounter readAgent(LocalDate today, BindingResult errors) {
        boolean named = way == DeliveryWay.AT_COUNTER
                && relation == SignerRelation.AGENT
                && agentIdentityNumber != null
                && !agentIdentityNumber.isBlank();
        return named ? AgentAtCounter.read(signer, agentIdentityNumber, agentUntil, today, errors) : null;
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text;
    }
}
