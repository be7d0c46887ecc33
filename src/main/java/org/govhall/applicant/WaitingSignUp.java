package org.govhall.applicant;

import org.govhall.identity.PasswordHash;

/** Somebody has typed all that signing up asks for; their phone has still to say that it is theirs. */
record WaitingSignUp(Party party, PasswordHash password) {

    /** What was typed, to be typed again; a password never is shown. */
    SignUpForm toForm() {
        return party instanceof Organization organization
                ? new OrganizationSignUpForm(
                        organization.name(),
                        organization.identifier(),
                        organization.legalRepresentative(),
                        organization.handler().name(),
                        organization.handler().identifier(),
                        organization.mobile().value(),
                        null,
                        true)
                : new PersonSignUpForm(
                        party.name(), party.identifier(), party.mobile().value(), null, true);
    }
}
