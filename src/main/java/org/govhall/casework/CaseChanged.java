package org.govhall.casework;

/** Somebody else acted on the case since the page was opened; nothing has been done. */
final class CaseChanged extends RuntimeException {

    private final transient CaseId caseId;

    CaseChanged(CaseId caseId) {
        super("changed meanwhile: " + caseId);
        this.caseId = caseId;
    }

    CaseId caseId() {
        return caseId;
    }
}
