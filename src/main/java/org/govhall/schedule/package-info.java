/** The State Council's schedule of holidays and shifted working days: kept, prepared, published, followed. */
@ApplicationModule(
        displayName = "节假日安排 Schedule",
        allowedDependencies = {"audit", "calendar", "identity"})
@NullMarked
package org.govhall.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
