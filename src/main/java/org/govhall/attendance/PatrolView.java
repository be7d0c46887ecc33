package org.govhall.attendance;

import java.time.Instant;
import java.time.LocalDate;
import org.govhall.organization.CenterId;
import org.govhall.organization.OfficerId;

/** A round through a centre. */
record PatrolView(PatrolId id, CenterId center, OfficerId officer, Instant at, LocalDate day, String remark) {}
