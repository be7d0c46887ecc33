package org.govhall.applicant;

import java.util.stream.Stream;
import org.govhall.kernel.Refusal;

/**
 * An organization that applies through a person who handles it.
 *
 * @param name as registered
 * @param legalRepresentative 法定代表人 or the person in charge, as registered
 * @param handler 经办人, the person whom the hall deals with
 */
public record Organization(String name, CreditCode creditCode, String legalRepresentative, Person handler)
        implements Party {

    /**
     * @throws Refusal {@code applicant.refused.name.missing}, {@code .length} or, of the legal representative, {@code
     *     .characters}
     */
    public Organization {
        name = checkedName(name);
        legalRepresentative = Person.checkedName(legalRepresentative);
    }

    @Override
    public ApplicantKind kind() {
        return ApplicantKind.ORGANIZATION;
    }

    @Override
    public Mobile mobile() {
        return handler.mobile();
    }

    @Override
    public String identifier() {
        return creditCode.value();
    }

    @Override
    public Stream<String> known() {
        return Stream.concat(Stream.of(name, identifier(), mobile().value()), handler.known());
    }

    @Override
    public String toString() {
        return "Organization[" + creditCode + ", " + handler + "]";
    }

    static String checkedName(String typed) {
        String name = Typed.name(typed);
        Refusal.unless(!name.isEmpty(), "applicant.refused.name.missing");
        Refusal.unless(name.length() <= Person.LONGEST_NAME, "applicant.refused.name.length", Person.LONGEST_NAME);
        return name;
    }
}
