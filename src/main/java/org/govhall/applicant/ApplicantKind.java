package org.govhall.applicant;

/** Who applies: 自然人, or 法人 and other organizations. */
public enum ApplicantKind {
    NATURAL_PERSON,
    ORGANIZATION
}
