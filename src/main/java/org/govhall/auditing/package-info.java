/** Where the audit administrator reads the log, takes it out, and has its chains verified; what leaves as a table is written down. */
@ApplicationModule(
        displayName = "审计台 Audit desk",
        allowedDependencies = {"audit", "identity", "sheet"})
@NullMarked
package org.govhall.auditing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
