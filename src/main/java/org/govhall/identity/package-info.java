/** Accounts, roles, signing in, and who may open which address. */
@ApplicationModule(
        displayName = "身份 Identity",
        allowedDependencies = {"audit", "privacy", "qr"})
@NullMarked
package org.govhall.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
