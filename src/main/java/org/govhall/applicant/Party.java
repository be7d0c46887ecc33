package org.govhall.applicant;

import java.util.stream.Stream;

/** Who applies, with all that the hall has to know: a person or an organization. */
public sealed interface Party permits Person, Organization {

    ApplicantKind kind();

    String name();

    /** Where to reach them: the person's own mobile, or that of the organization's handler. */
    Mobile mobile();

    /** The number or code by which exactly this party is found. */
    String identifier();

    /** What others may know of them: no password is made of it. */
    Stream<String> known();
}
