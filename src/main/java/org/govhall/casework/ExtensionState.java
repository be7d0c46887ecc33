package org.govhall.casework;

/** What became of a request for more time. */
public enum ExtensionState {
    PROPOSED,
    GRANTED,
    REFUSED
}
