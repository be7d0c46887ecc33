/** Tells applicants in the portal what happened to their cases. */
@ApplicationModule(
        displayName = "消息 Notification",
        allowedDependencies = {"applicant", "casework", "catalog", "identity", "rating"})
@NullMarked
package org.govhall.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
