package org.govhall.catalog;

/** Who may apply. */
public enum ApplicantKind {
    NATURAL_PERSON,
    ORGANIZATION
}
