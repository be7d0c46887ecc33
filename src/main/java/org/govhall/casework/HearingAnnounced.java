package org.govhall.casework;

import java.time.Instant;

/**
 * Time and place of a hearing are set; those who take part are to be told.
 *
 * @param procedure which of the case it is, from 1; see {@link CaseDirectory#procedures}
 */
public record HearingAnnounced(CaseId caseId, int procedure, Instant heldAt, Instant at) {}
