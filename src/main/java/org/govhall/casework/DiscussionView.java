package org.govhall.casework;

import java.time.Instant;
import java.time.LocalDate;

/** A collective discussion with its minutes. */
public record DiscussionView(
        LocalDate heldOn, String participants, String conclusion, String recordedBy, Instant recordedAt) {}
