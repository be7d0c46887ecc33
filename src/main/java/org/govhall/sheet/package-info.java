/** Tables that leave the hall for a spreadsheet, in which nothing that a person typed is ever run. */
@ApplicationModule(
        displayName = "表格 Sheet",
        allowedDependencies = {})
@NullMarked
package org.govhall.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
