package org.govhall.applicant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A letter of entrustment that somebody gives in the portal.
 *
 * @param scope ALL or SOME items
 * @param items codes, however they are parted; read only where the scope is SOME
 */
record EntrustmentForm(
        @NotBlank(message = "{applicant.sign-up.name.missing}") @Nullable String agentName,

        @NotBlank(message = "{applicant.sign-up.identity-number.missing}") @Nullable String agentIdentityNumber,

        @NotBlank(message = "{applicant.entrustment.scope.missing}") @Nullable String scope,

        @Size(max = 600) @Nullable String items,

        @Nullable List<EntrustedAct> acts,

        @NotBlank(message = "{applicant.entrustment.day.missing}") @Nullable String from,

        @NotBlank(message = "{applicant.entrustment.day.missing}") @Nullable String until,

        @NotBlank(message = "{applicant.profile.password.missing}") @Nullable String password) {

    static final String ALL = "ALL";
    static final String SOME = "SOME";

    static EntrustmentForm blank(@Nullable String item, LocalDate today) {
        return new EntrustmentForm(
                null, null, item == null ? null : SOME, item, List.of(), today.toString(), null, null);
    }

    public boolean has(EntrustedAct act) {
        return acts != null && acts.contains(act);
    }

    /** What the letter says, or nothing with every reason beside its field. */
    Optional<EntrustmentText> read(Errors errors, LocalDate today, EntrustableItems known) {
        Reading reading = new Reading(errors);
        String name = reading.of("agentName", agentName, Person::checkedName);
        IdentityNumber number =
                reading.of("agentIdentityNumber", agentIdentityNumber, typed -> IdentityNumber.of(typed, today));
        Set<ItemCode> named = reading.of("items", Objects.requireNonNullElse(items, ""), typed -> items(typed, known));
        LocalDate first = reading.of("from", from, EntrustmentForm::day);
        LocalDate last = reading.of("until", until, EntrustmentForm::day);
        if (acts == null || acts.isEmpty()) {
            reading.note(new Refusal("applicant.refused.entrustment.no-act").on("acts"));
        }
        if (errors.hasErrors()
                || name == null
                || number == null
                || named == null
                || first == null
                || last == null
                || acts == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new EntrustmentText(name, number, named, Set.copyOf(acts), first, last));
        } catch (Refusal refusal) {
            reading.note(refusal);
            return Optional.empty();
        }
    }

    private Set<ItemCode> items(String typed, EntrustableItems known) {
        if (!SOME.equals(scope)) {
            return Set.of();
        }
        Set<ItemCode> codes = Arrays.stream(typed.split("[\\s,，;；、]+"))
                .filter(part -> !part.isEmpty())
                .map(EntrustmentForm::code)
                .collect(Collectors.toSet());
        Refusal.unless(!codes.isEmpty(), "applicant.refused.entrustment.no-items");
        Set<ItemCode> found = known.names(codes).keySet();
        codes.stream().filter(code -> !found.contains(code)).findFirst().ifPresent(code -> {
            throw new Refusal("applicant.refused.entrustment.unknown-item", code.value());
        });
        return codes;
    }

    private static ItemCode code(String typed) {
        try {
            return ItemCode.of(typed);
        } catch (IllegalArgumentException e) {
            throw (Refusal) new Refusal("applicant.refused.entrustment.unknown-item", typed).initCause(e);
        }
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw (Refusal) new Refusal("applicant.refused.entrustment.day").initCause(e);
        }
    }

    @Override
    public String toString() {
        return "EntrustmentForm[" + scope + "]";
    }
}
