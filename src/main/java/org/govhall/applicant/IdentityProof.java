package org.govhall.applicant;

/** How it was shown, beyond typing them, that the data of a sign-up are those of who signs up. */
public enum IdentityProof {
    /** Not at all: nothing that the hall has recorded before is shown to them. */
    NONE,

    /** They hold the phone whose number they gave: a code sent there came back. */
    MOBILE,

    /** A province's unified identity has proved the identity number. */
    NUMBER
}
