package org.govhall.applicant;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.govhall.kernel.Refusal;

/**
 * A person who applies, or who handles an application for an organization (经办人).
 *
 * @param name as on the card; digits and signs that no name has are refused, rare characters are not
 */
public record Person(String name, IdentityNumber identityNumber, Mobile mobile) implements Party {

    static final int LONGEST_NAME = 100;

    /** Never a list of what a name may contain: characters are added to the standard, and people bear them before that. */
    private static final Pattern NO_NAME = Pattern.compile("[\\p{Nd}<>{}\\[\\]|\\\\/@#$%^&*_=+~`\"!?,;:，。！？；：、]");

    /**
     * @throws Refusal {@code applicant.refused.name.missing}, {@code .length} or {@code .characters}
     */
    public Person {
        name = checkedName(name);
    }

    @Override
    public ApplicantKind kind() {
        return ApplicantKind.NATURAL_PERSON;
    }

    @Override
    public String identifier() {
        return identityNumber.value();
    }

    @Override
    public Stream<String> known() {
        return Stream.of(name, identifier(), mobile.value(), identityNumber.birthDigits());
    }

    @Override
    public String toString() {
        return "Person[" + identityNumber + ", " + mobile + "]";
    }

    static String checkedName(String typed) {
        String name = Typed.name(typed);
        Refusal.unless(!name.isEmpty(), "applicant.refused.name.missing");
        Refusal.unless(name.length() <= LONGEST_NAME, "applicant.refused.name.length", LONGEST_NAME);
        Refusal.unless(!NO_NAME.matcher(name).find(), "applicant.refused.name.characters");
        return name;
    }
}
