package org.govhall.casework;

/** How an application came in. */
public enum Channel {
    ONLINE,
    COUNTER
}
