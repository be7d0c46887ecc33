package org.govhall.organization;

/** How a letter of authorization was signed. */
public enum LetterSigning {
    /** By the head of the department, in the system, with a second factor. */
    IN_SYSTEM,
    /** On paper; the scan is kept with the letter. */
    SCAN,
    /** On paper, before letters were kept here; taken over without a scan. */
    PAPER
}
