package org.govhall.casework;

import java.time.Instant;

/** The result of a case reached the applicant. */
public record CaseDelivered(CaseId caseId, DeliveryWay way, Instant at) {}
