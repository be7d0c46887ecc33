/** Watches the time of every case as it happens, and says how the centres do; what is irregular becomes a card that a window
 * answers. It changes nothing in a case. */
@ApplicationModule(
        displayName = "监察 Supervision",
        allowedDependencies = {
            "appraisal",
            "audit",
            "calendar",
            "casework",
            "catalog",
            "document",
            "files",
            "hotline",
            "identity",
            "organization",
            "payment",
            "rating",
            "sheet"
        })
@NullMarked
package org.govhall.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
