package org.govhall.casework;

/** What a clerk's desk is divided into. */
enum DeskTab {
    RECEIVED(CaseStatus.RECEIVED),
    AWAITING_SUPPLEMENT(CaseStatus.AWAITING_SUPPLEMENT),
    TO_DELIVER(CaseStatus.COMPLETED);

    private final CaseStatus status;

    DeskTab(CaseStatus status) {
        this.status = status;
    }

    public CaseStatus status() {
        return status;
    }
}
