package org.govhall.casework;

import java.time.Instant;

/** The applicant was told, once, all that is missing. */
public record SupplementRequested(CaseId caseId, Instant at) {}
