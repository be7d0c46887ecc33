package org.govhall.identity;

/** Fulfilled by the module that keeps the centres: who keeps all of them. */
public interface HallKeepers {

    /** Whether this administrator keeps every centre, not only one and those below it. */
    boolean keepsAll(SignedIn who);
}
