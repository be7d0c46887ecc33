package org.govhall.kernel;

/** Keeps a copy of stored data in memory, and can be told to read it anew. */
public interface Remembering {

    /** Drops what is remembered; the next question reads the database again. */
    void forget();
}
