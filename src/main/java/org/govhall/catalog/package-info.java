/** The catalogue: which items there are, what each asks and promises, where it is offered. What is not on it, nobody may handle. */
@ApplicationModule(
        displayName = "事项目录 Catalog",
        allowedDependencies = {
            "audit",
            "calendar",
            "drawing",
            "files",
            "identity",
            "organization",
            "privacy",
            "qr",
            "sheet"
        })
@NullMarked
package org.govhall.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
