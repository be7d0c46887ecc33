/** The few words that every module speaks: a refusal, a time-ordered identifier, the code of a service item, a share. */
@ApplicationModule(
        displayName = "核心 Kernel",
        allowedDependencies = {})
@NullMarked
package org.govhall.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
