package org.govhall.casework;

import java.time.Instant;

/** An application was accepted: its period runs. */
public record CaseAccepted(CaseId caseId, Instant decideBy, Instant at) {}
