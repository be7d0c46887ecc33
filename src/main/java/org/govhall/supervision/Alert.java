package org.govhall.supervision;

import java.time.Instant;

/**
 * A case that needs somebody now.
 *
 * @param dueAt the promised deadline, or the end of the five days for the notice where it is not accepted yet
 */
record Alert(FactRow fact, AlertLevel level, Instant dueAt) {}
