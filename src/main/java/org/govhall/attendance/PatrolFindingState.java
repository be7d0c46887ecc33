package org.govhall.attendance;

/** How far what a patrol found is put right. */
enum PatrolFindingState {
    OPEN("amber"),
    ANSWERED("grey"),
    CLOSED("green");

    private final String tone;

    PatrolFindingState(String tone) {
        this.tone = tone;
    }

    public String tone() {
        return tone;
    }
}
