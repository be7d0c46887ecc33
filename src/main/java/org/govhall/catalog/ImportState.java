package org.govhall.catalog;

/** How far an import of the catalogue has come. */
enum ImportState {
    /** The trial run is under way. */
    CHECKING,
    /** Something in the file is wrong; nothing is taken. */
    WRONG,
    /** Nothing is wrong; a second person has to approve it. */
    CHECKED,
    /** It is being taken over. */
    TAKING,
    DONE;

    /** Whether work goes on without anybody's doing. */
    public boolean isRunning() {
        return this == CHECKING || this == TAKING;
    }
}
