/** The papers of the hall (文书): issued with the act, kept as they were, read as PDF and OFD, verified by a square code. */
@ApplicationModule(
        displayName = "文书 Document",
        allowedDependencies = {
            "applicant",
            "audit",
            "calendar",
            "casework",
            "catalog",
            "drawing",
            "identity",
            "organization",
            "payment",
            "privacy",
            "qr",
            "sheet"
        })
@NullMarked
package org.govhall.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
