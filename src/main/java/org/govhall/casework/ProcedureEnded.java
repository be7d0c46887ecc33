package org.govhall.casework;

import java.time.Instant;

/**
 * A special procedure came to its end.
 *
 * @param procedure which of the case it is, from 1; see {@link CaseDirectory#procedures}
 */
public record ProcedureEnded(CaseId caseId, int procedure, Instant at) {}
