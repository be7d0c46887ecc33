package org.govhall.casework;

import java.time.Instant;

/** An accepted case still waits for materials that were allowed to follow (容缺受理); said once a case. */
public record MaterialsAwaited(CaseId caseId, Instant at) {}
