package org.govhall.casework;

/** Why a material does not do. */
public enum DefectReason {
    ABSENT,
    ILLEGIBLE,
    WRONG_FORM,
    EXPIRED
}
