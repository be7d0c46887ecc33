/** Tells applicants in the portal what happened to their cases, and officials by mail what ends soon. */
@ApplicationModule(
        displayName = "消息 Notification",
        allowedDependencies = {"applicant", "casework", "catalog", "identity", "organization", "rating"})
@NullMarked
package org.govhall.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
