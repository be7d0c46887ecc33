package org.govhall.casework;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * A written notice to the applicant of how long a special procedure takes.
 *
 * @param workingDays what this notice tells: the time needed, or how much more
 * @param reason why more time is needed; empty in the first notice
 */
@Embeddable
record ProcedureNotice(Instant toldAt, int workingDays, String reason) {}
