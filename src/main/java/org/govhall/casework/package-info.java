/** The life of a case, from receipt to delivery. */
@ApplicationModule(
        displayName = "办件 Casework",
        allowedDependencies = {
            "applicant",
            "audit",
            "calendar",
            "catalog",
            "files",
            "identity",
            "organization",
            "privacy",
            "schedule",
            "sheet"
        })
@NullMarked
package org.govhall.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
