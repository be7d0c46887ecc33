package org.govhall.catalog;

import java.time.Instant;
import org.govhall.organization.DepartmentId;

/** A draft in a list. */
record DraftLine(DraftId id, String code, DraftState state, DepartmentId department, Instant changedAt) {}
