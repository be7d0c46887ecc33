package org.govhall.casework;

import java.time.Instant;

/**
 * A special procedure is needed; the applicant is to be told in writing before it begins.
 *
 * @param procedure which of the case it is, from 1; see {@link CaseDirectory#procedures}
 */
public record ProcedureAnnounced(CaseId caseId, int procedure, Instant at) {}
