package org.govhall.organization;

import java.util.Set;

/** A window that is to be opened in a centre. */
public record NewWindow(CenterId center, String number, String name, WindowKind kind, Set<DepartmentId> departments) {}
