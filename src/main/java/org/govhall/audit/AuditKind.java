package org.govhall.audit;

/** What an entry of the audit log is about. */
public enum AuditKind {
    SIGN_IN,
    SIGN_IN_FAILED,
    /** The model refused an act; supervision counts these. */
    REFUSAL,
    /** Masked personal data was shown in full, with a purpose. */
    REVEAL,
    /** A table with the rows of many people was taken out of the hall. */
    EXPORT,
    ACCOUNT_CHANGED,
    AUTHORITY_CHANGED,
    /** How strictly the hall asks who somebody is. */
    SETTINGS_CHANGED,
    /** A reform round was published, or the catalogue imported. */
    CATALOG_CHANGED,
    /** Another schedule of holidays came into force. */
    SCHEDULE_CHANGED,
    /** A card of supervision was acted upon, or its limits set. */
    SUPERVISION,
    /** Entries of the log were removed, after the time it is kept. */
    LOG_SWEPT
}
