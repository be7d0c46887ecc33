package org.govhall.casework;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.govhall.applicant.ApplicantKind;
import org.govhall.applicant.CreditCode;
import org.govhall.applicant.IdentityNumber;
import org.govhall.applicant.Mobile;
import org.govhall.applicant.Organization;
import org.govhall.applicant.Party;
import org.govhall.applicant.Person;
import org.govhall.catalog.MaterialId;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * An application that a clerk takes down at the counter.
 *
 * @param token one-time token: sent twice, the form makes one case
 * @param choices answers to the situation questions, by their keys
 * @param name of the person, or of the organization
 * @param agentName who hands it in for the applicant, with the number of their card; nothing where the applicant does
 * @param agentUntil last day of the letter of entrustment on paper that they bring; nothing where it was given online
 * @param handlerName 经办人 of an organization, as are the identity number and the mobile then
 */
record CounterForm(
        @Nullable @Size(max = 64) String token,
        @NotNull @Nullable ApplicantKind kind,
        @Nullable String name,
        @Nullable String creditCode,
        @Nullable String legalRepresentative,
        @Nullable String handlerName,
        @Nullable String identityNumber,
        @Nullable String mobile,

        @Size(max = 500, message = "{casework.desk.long-text}") @Nullable String subject,

        @Nullable List<String> choices,

        @Nullable List<String> onPaper,

        @Size(max = 100, message = "{casework.desk.long-name}") @Nullable String agentName,

        @Nullable String agentIdentityNumber,
        @Nullable String agentUntil) {

    static CounterForm blank(ApplicantKind kind) {
        return new CounterForm(
                UUID.randomUUID().toString(),
                kind,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public boolean isOrganization() {
        return kind == ApplicantKind.ORGANIZATION;
    }

    /** The keys of the choices that were made. */
    public List<String> chosen() {
        return choices == null ? List.of() : choices;
    }

    public boolean brings(MaterialId material) {
        return onPaper != null && onPaper.contains(material.toString());
    }

    /** Who applies, or null with every reason beside its field. */
    @Nullable Party readParty(LocalDate today, BindingResult errors) {
        IdentityNumber number =
                RefusalErrors.read("identityNumber", errors, () -> IdentityNumber.of(typed(identityNumber), today));
        Mobile phone = RefusalErrors.read("mobile", errors, () -> Mobile.of(typed(mobile)));
        return isOrganization() ? organization(number, phone, errors) : person("name", name, number, phone, errors);
    }

    private static @Nullable Person person(
            String field,
            @Nullable String name,
            @Nullable IdentityNumber number,
            @Nullable Mobile phone,
            BindingResult errors) {
        // the name is read even where something else is wrong, so that everything is said at once
        IdentityNumber known = number;
        Mobile reachable = phone;
        if (known == null || reachable == null) {
            if (name == null || name.isBlank()) {
                errors.rejectValue(field, "applicant.refused.name.missing");
            }
            return null;
        }
        return RefusalErrors.read(field, errors, () -> new Person(name == null ? "" : name, known, reachable));
    }

    private @Nullable Organization organization(
            @Nullable IdentityNumber number, @Nullable Mobile phone, BindingResult errors) {
        CreditCode code = RefusalErrors.read("creditCode", errors, () -> CreditCode.of(typed(creditCode)));
        Person handler = person("handlerName", handlerName, number, phone, errors);
        if (legalRepresentative == null || legalRepresentative.isBlank()) {
            errors.rejectValue("legalRepresentative", "applicant.refused.name.missing");
            return null;
        }
        if (code == null || handler == null) {
            if (name == null || name.isBlank()) {
                errors.rejectValue("name", "applicant.refused.name.missing");
            }
            return null;
        }
        return RefusalErrors.read(
                "name",
                errors,
                () -> new Organization(
                        name == null ? "" : name, code, Objects.requireNonNull(legalRepresentative), handler));
    }

    /** Who hands it in for the applicant, or null: nobody, or with the reason beside the field. */
    @Nullable AgentAtCounter readAgent(LocalDate today, BindingResult errors) {
        return AgentAtCounter.read(agentName, agentIdentityNumber, agentUntil, today, errors);
    }

    List<MaterialId> materials() {
        return onPaper == null
                ? List.of()
                : onPaper.stream().map(FindingForm::materialId).toList();
    }

    @Nullable String subjectOrNull() {
        return subject == null || subject.isBlank() ? null : subject.strip();
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text;
    }
}
