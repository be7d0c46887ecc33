package org.govhall.organization;

/** The five levels of administrative regions; the length of a code tells the level below the county. */
public enum RegionLevel {
    PROVINCE,
    CITY,
    COUNTY,
    TOWN,
    VILLAGE
}
