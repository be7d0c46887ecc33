/** Regions, centres, departments, windows, posts, letters of authorization: who may act where, and for whom. */
@ApplicationModule(
        displayName = "机构 Organization",
        allowedDependencies = {"applicant", "audit", "auditing", "calendar", "files", "identity", "schedule", "sheet"})
@NullMarked
package org.govhall.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
