package org.govhall.attendance;

import java.time.Instant;

/**
 * What somebody asks for.
 *
 * @param to not itself within the leave
 */
record LeaveDraft(LeaveKind kind, Instant from, Instant to, String reason) {}
