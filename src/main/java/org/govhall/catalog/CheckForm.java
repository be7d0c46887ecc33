package org.govhall.catalog;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What the legal check says.
 *
 * @param lawful whether it may be published, or goes back
 */
record CheckForm(
        long version,
        boolean lawful,
        @Size(max = 1000) @Nullable String opinion) {}
