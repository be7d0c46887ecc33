package org.govhall.casework;

import java.time.Instant;

/** A case was completed: its result can be handed over. */
public record CaseCompleted(CaseId caseId, boolean granted, Instant at) {}
