package org.govhall.organization;

import org.jspecify.annotations.Nullable;

/**
 * An administrative region.
 *
 * @param code 6 digits for city and county, 9 for a town, 12 for a village
 * @param parentCode the region around it; null where there is none
 */
public record Region(
        String code,
        String name,
        RegionLevel level,
        @Nullable String parentCode) {}
