package org.govhall.catalog;

/**
 * The kinds of items that a government service centre handles.
 *
 * @see "GB/T 39046-2020, 事项类型"
 */
public enum ItemKind {
    LICENSE("01"),
    PENALTY("02"),
    COERCION("03"),
    LEVY("04"),
    BENEFIT("05"),
    INSPECTION("06"),
    CONFIRMATION("07"),
    REWARD("08"),
    ADJUDICATION("09"),
    OTHER_POWER("10"),
    PUBLIC_SERVICE("20");

    private final String code;

    ItemKind(String code) {
        this.code = code;
    }

    /** Two digits, as the standard numbers the kinds. */
    public String code() {
        return code;
    }

    /** A power over citizens needs a law behind it; a public service does not. */
    boolean isPower() {
        return this != PUBLIC_SERVICE;
    }
}
