package org.govhall.applicant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Optional;
import org.govhall.identity.Password;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What the handler of an organization types who signs it up. */
record OrganizationSignUpForm(
        @NotBlank(message = "{applicant.sign-up.organization-name.missing}") @Nullable String name,

        @NotBlank(message = "{applicant.sign-up.credit-code.missing}") @Nullable String creditCode,

        @NotBlank(message = "{applicant.sign-up.legal-representative.missing}") @Nullable String legalRepresentative,

        @NotBlank(message = "{applicant.sign-up.handler-name.missing}") @Nullable String handlerName,

        @NotBlank(message = "{applicant.sign-up.handler-identity-number.missing}") @Nullable String handlerIdentityNumber,

        @NotBlank(message = "{applicant.sign-up.handler-mobile.missing}") @Nullable String mobile,

        @NotBlank(message = "{applicant.sign-up.password.missing}") @Nullable String password,

        @NotNull(message = "{applicant.sign-up.consent.missing}") @Nullable Boolean consent)
        implements SignUpForm {

    static OrganizationSignUpForm empty() {
        return new OrganizationSignUpForm(null, null, null, null, null, null, null, null);
    }

    @Override
    public Optional<SignUpRequest> toRequest(Errors errors, LocalDate today) {
        Reading reading = new Reading(errors);
        String readName = reading.of("name", name, Organization::checkedName);
        CreditCode readCode = reading.of("creditCode", creditCode, CreditCode::of);
        String readRepresentative = reading.of("legalRepresentative", legalRepresentative, Person::checkedName);
        Person handler = handler(reading, today);
        Password readPassword = reading.of("password", password, Password::new);
        if (readName == null
                || readCode == null
                || readRepresentative == null
                || handler == null
                || readPassword == null) {
            return Optional.empty();
        }
        Organization organization = new Organization(readName, readCode, readRepresentative, handler);
        reading.of("password", password, typed -> readPassword.without(organization.known()));
        return errors.hasErrors() ? Optional.empty() : Optional.of(new SignUpRequest(organization, readPassword));
    }

    private @Nullable Person handler(Reading reading, LocalDate today) {
        String readName = reading.of("handlerName", handlerName, Person::checkedName);
        IdentityNumber readNumber =
                reading.of("handlerIdentityNumber", handlerIdentityNumber, typed -> IdentityNumber.of(typed, today));
        Mobile readMobile = reading.of("mobile", mobile, Mobile::of);
        return readName == null || readNumber == null || readMobile == null
                ? null
                : new Person(readName, readNumber, readMobile);
    }
}
