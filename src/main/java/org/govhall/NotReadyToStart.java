package org.govhall;

/** The program was started without something it cannot do without. */
final class NotReadyToStart extends RuntimeException {

    private final String action;

    /**
     * @param what what is missing, for the operator who reads the console
     * @param action what to set
     */
    NotReadyToStart(String what, String action) {
        super(what);
        this.action = action;
    }

    String action() {
        return action;
    }
}
