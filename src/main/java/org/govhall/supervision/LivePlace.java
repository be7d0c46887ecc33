package org.govhall.supervision;

import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;

/** Where something happens: a department at a centre. */
record LivePlace(CenterId center, DepartmentId department) {}
