package org.govhall.casework;

import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.WindowId;

/** Where a case is handled: the centre and its region, the department that decides, the window that receives. */
record Place(CenterId center, String regionCode, DepartmentId department, WindowId window) {}
