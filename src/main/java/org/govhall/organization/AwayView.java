package org.govhall.organization;

import java.time.Instant;

/** A time in which an officer is away: from its beginning up to, and not including, its end. */
public record AwayView(OfficerId officer, Instant from, Instant to) {}
