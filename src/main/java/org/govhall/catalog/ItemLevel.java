package org.govhall.catalog;

/**
 * The level of government that handles an item.
 *
 * @see "GB/T 39046-2020, 行使层级"
 */
public enum ItemLevel {
    NATIONAL("1"),
    PROVINCIAL("2"),
    MUNICIPAL("3"),
    COUNTY("4"),
    TOWNSHIP("5"),
    VILLAGE("6"),
    BY_LEVELS("7");

    private final String code;

    ItemLevel(String code) {
        this.code = code;
    }

    /** One digit, as the standard numbers the levels and as an implementation code carries it. */
    public String code() {
        return code;
    }

    /** The level of an organ of that region, by the shape of the region's code (GB/T 2260 and what follows it). */
    static ItemLevel ofRegion(String regionCode) {
        if (regionCode.length() > 9) {
            return VILLAGE;
        }
        if (regionCode.length() > 6) {
            return TOWNSHIP;
        }
        return regionCode.endsWith("0000") ? PROVINCIAL : regionCode.endsWith("00") ? MUNICIPAL : COUNTY;
    }
}
