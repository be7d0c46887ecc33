/** A first look: a city's hall with a year of history, and accounts that the sign-in page offers. Profile demo only. */
@ApplicationModule(
        displayName = "演示 Demo",
        allowedDependencies = {
            "applicant",
            "appraisal",
            "attendance",
            "calendar",
            "casework",
            "catalog",
            "hotline",
            "identity",
            "organization",
            "payment",
            "rating",
            "supervision"
        })
@NullMarked
package org.govhall.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
