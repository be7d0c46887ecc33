package org.govhall.casework;

import java.time.Instant;

/**
 * The head of the organ has granted more time; the reasons are to go to the applicant.
 *
 * @param days as granted, in the unit of the period
 * @param dueBefore the promised deadline as it was
 * @param decideBy the promised deadline as it is now
 */
public record DeadlineExtended(CaseId caseId, int days, Instant dueBefore, Instant decideBy, Instant at) {}
