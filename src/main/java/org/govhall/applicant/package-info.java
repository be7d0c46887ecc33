/** Who applies: people and organizations, their identifiers checked, encrypted and found by keyed hash only. */
@ApplicationModule(
        displayName = "申请人 Applicant",
        allowedDependencies = {"identity", "privacy", "audit"})
@NullMarked
package org.govhall.applicant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
