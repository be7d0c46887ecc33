package org.govhall.casework;

import java.time.Instant;

/** An application was handed in. */
public record CaseReceived(CaseId caseId, Instant at) {}
