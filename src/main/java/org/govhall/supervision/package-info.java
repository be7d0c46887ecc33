/** Watches the time of every case as it happens, and says how the centres do; it changes nothing in a case. */
@ApplicationModule(
        displayName = "监察 Supervision",
        allowedDependencies = {"calendar", "casework", "catalog", "identity", "organization", "sheet"})
@NullMarked
package org.govhall.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
