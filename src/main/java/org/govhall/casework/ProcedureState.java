package org.govhall.casework;

/** Where a special procedure stands. */
public enum ProcedureState {
    /** The applicant has been told in writing; it has not begun. */
    ANNOUNCED,
    RUNNING,
    ENDED,
    /** It was announced and never begun, such as a hearing that nobody asked for. */
    CALLED_OFF;

    /** Nothing may be decided in the case before it has come to its end. */
    public boolean isOpen() {
        return this == ANNOUNCED || this == RUNNING;
    }
}
