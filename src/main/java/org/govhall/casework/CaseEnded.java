package org.govhall.casework;

import java.time.Instant;

/** A case ended without a decision: not accepted, withdrawn or terminated. */
public record CaseEnded(CaseId caseId, CaseStatus status, Instant at) {}
