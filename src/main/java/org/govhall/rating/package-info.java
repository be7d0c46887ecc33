/**
 * 好差评: what citizens say of each case and each visit, and what follows when they are dissatisfied. No rating is ever
 * removed; who has not rated counts as nothing.
 */
@ApplicationModule(
        displayName = "好差评 Rating",
        allowedDependencies = {
            "applicant",
            "audit",
            "calendar",
            "casework",
            "catalog",
            "files",
            "identity",
            "organization",
            "privacy",
            "qr",
            "sheet"
        })
@NullMarked
package org.govhall.rating;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
