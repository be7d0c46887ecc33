package org.govhall.casework;

/** How a material is handed in. */
public enum Handover {
    /** Nothing yet. */
    NONE,
    /** As files, through the portal or scanned at the counter. */
    UPLOADED,
    /** On paper: handed in at the counter. */
    ON_PAPER,
    /** The applicant will bring it to the window. */
    TO_BE_BROUGHT
}
