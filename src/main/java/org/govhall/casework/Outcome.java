package org.govhall.casework;

/** What was decided. */
public enum Outcome {
    GRANTED,
    DENIED
}
