package org.govhall.casework;

import java.time.Instant;

/**
 * A special procedure takes longer; the applicant is to be told again.
 *
 * @param procedure which of the case it is, from 1; see {@link CaseDirectory#procedures}
 */
public record ProcedureProlonged(CaseId caseId, int procedure, int workingDays, Instant at) {}
