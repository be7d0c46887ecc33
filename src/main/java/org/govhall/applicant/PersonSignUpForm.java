package org.govhall.applicant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Optional;
import org.govhall.identity.Password;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What a person types who signs up. */
record PersonSignUpForm(
        @NotBlank(message = "{applicant.sign-up.name.missing}") @Nullable String name,

        @NotBlank(message = "{applicant.sign-up.identity-number.missing}") @Nullable String identityNumber,

        @NotBlank(message = "{applicant.sign-up.mobile.missing}") @Nullable String mobile,

        @NotBlank(message = "{applicant.sign-up.password.missing}") @Nullable String password,

        @NotNull(message = "{applicant.sign-up.consent.missing}") @Nullable Boolean consent)
        implements SignUpForm {

    static PersonSignUpForm empty() {
        return new PersonSignUpForm(null, null, null, null, null);
    }

    @Override
    public Optional<SignUpRequest> toRequest(Errors errors, LocalDate today) {
        Reading reading = new Reading(errors);
        String readName = reading.of("name", name, Person::checkedName);
        IdentityNumber readNumber =
                reading.of("identityNumber", identityNumber, typed -> IdentityNumber.of(typed, today));
        Mobile readMobile = reading.of("mobile", mobile, Mobile::of);
        Password readPassword = reading.of("password", password, Password::new);
        if (readName == null || readNumber == null || readMobile == null || readPassword == null) {
            return Optional.empty();
        }
        Person person = new Person(readName, readNumber, readMobile);
        reading.of("password", password, typed -> readPassword.without(person.known()));
        return errors.hasErrors() ? Optional.empty() : Optional.of(new SignUpRequest(person, readPassword));
    }
}
