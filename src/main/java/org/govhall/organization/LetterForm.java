package org.govhall.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** A letter of authorization that is drafted. */
record LetterForm(
        @NotBlank(message = "{organization.form.missing}") @Nullable String number,

        @NotBlank(message = "{organization.form.missing}") @Nullable String department,

        @NotBlank(message = "{organization.form.missing}") @Nullable String grantee,

        @NotEmpty(message = "{organization.refused.letter-without-power}") @Nullable List<Power> powers,

        @Nullable String items,

        @NotNull(message = "{organization.form.missing}") @Pattern(regexp = Typed.DAY, message = "{organization.form.date}") @Nullable String validFrom,

        @NotNull(message = "{organization.form.missing}") @Pattern(regexp = Typed.DAY, message = "{organization.form.date}") @Nullable String validUntil) {

    static LetterForm empty() {
        return new LetterForm(null, null, null, List.of(), null, null, null);
    }

    LetterText toText() {
        return new LetterText(
                Typed.text(number),
                DepartmentId.of(Typed.text(department)),
                OfficerId.of(Typed.text(grantee)),
                powers == null ? Set.of() : Set.copyOf(powers),
                codes(),
                Typed.day(validFrom, "validFrom"),
                Typed.day(validUntil, "validUntil"));
    }

    private Set<ItemCode> codes() {
        if (items == null || items.isBlank()) {
            return Set.of();
        }
        try {
            return Arrays.stream(items.strip().split("[\\s,，、;；]+"))
                    .map(ItemCode::of)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IllegalArgumentException e) {
            throw ((Refusal) new Refusal("organization.form.items").initCause(e)).on("items");
        }
    }
}
