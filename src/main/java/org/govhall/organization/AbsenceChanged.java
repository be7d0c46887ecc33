package org.govhall.organization;

import java.time.Instant;

/**
 * An absence was recorded, ended early or taken back.
 *
 * @param from beginning of the time that is away now, or was before
 * @param to its end
 */
public record AbsenceChanged(OfficerId officer, Instant from, Instant to) {}
