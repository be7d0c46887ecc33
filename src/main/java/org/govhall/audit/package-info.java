/** Who did what: an append-only log of sign-ins, refusals, reveals and changes of authority. */
@ApplicationModule(
        displayName = "审计 Audit",
        allowedDependencies = {})
@NullMarked
package org.govhall.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
