package org.govhall.casework;

/** A name that only those recognize who know it: 王＊＊. */
final class MaskedName {

    private static final int MOST_STARS = 3;

    private MaskedName() {}

    static String of(String name) {
        int first = name.offsetByCodePoints(0, 1);
        int others = name.codePointCount(first, name.length());
        return name.substring(0, first) + "＊".repeat(Math.max(1, Math.min(others, MOST_STARS)));
    }
}
