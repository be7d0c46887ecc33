package org.govhall.casework;

/** What the clerk found when checking one material. */
public enum Verdict {
    UNCHECKED,
    CONFORMING,
    DEFECTIVE
}
