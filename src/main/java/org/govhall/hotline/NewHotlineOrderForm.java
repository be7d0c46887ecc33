package org.govhall.hotline;

import jakarta.validation.constraints.NotBlank;
import java.time.ZoneId;
import org.govhall.casework.CaseNumber;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A demand to be taken.
 *
 * @param id of the order to be, chosen with the form, so that a form sent twice makes one order
 */
record NewHotlineOrderForm(
        @Nullable String id,

        @NotBlank(message = "{hotline.refused.no-center}") @Nullable String center,

        @NotBlank(message = "{hotline.refused.choice-missing}") @Nullable String channel,

        @NotBlank(message = "{hotline.refused.no-time}") @Nullable String came,

        @Nullable String name,
        @Nullable String phone,

        @NotBlank(message = "{hotline.refused.choice-missing}") @Nullable String kind,

        @NotBlank(message = "{hotline.refused.no-text}") @Nullable String subject,

        @NotBlank(message = "{hotline.refused.no-text}") @Nullable String words,

        @Nullable String caseNumber) {

    /** The number of a case that was typed; null where none was. */
    @Nullable CaseNumber number() {
        String typed = HotlineTyped.given(caseNumber).orElse(null);
        return typed == null
                ? null
                : CaseNumber.read(typed).orElseThrow(() -> new Refusal("hotline.refused.no-case").on("caseNumber"));
    }

    HotlineDemand toDemand(HotlineDesk desk, HotlineReach reach, ZoneId zone) {
        Caller caller = Caller.of(name, phone);
        CaseNumber about = number();
        return new HotlineDemand(
                HotlineTyped.choice(HotlineChannel.class, channel, "channel"),
                HotlineTyped.instant(came, "came", zone),
                caller,
                HotlineTyped.choice(DemandKind.class, kind, "kind"),
                HotlineTyped.given(subject).orElse(""),
                HotlineTyped.given(words).orElse(""),
                about == null ? null : desk.caseOf(reach, about),
                about == null ? null : about.value());
    }
}
