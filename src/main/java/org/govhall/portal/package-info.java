/** The house around all pages: layout, navigation, preferences, error pages, the home page. */
@ApplicationModule(
        displayName = "门户 Portal",
        allowedDependencies = {"catalog", "identity", "supervision"})
@NullMarked
package org.govhall.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
