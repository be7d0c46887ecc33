package org.govhall.casework;

import java.time.Instant;

/** A case was decided, for or against the applicant. */
public record CaseDecided(CaseId caseId, boolean granted, Instant at) {}
