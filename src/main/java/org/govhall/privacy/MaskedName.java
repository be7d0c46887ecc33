package org.govhall.privacy;

/** A name that only those recognize who know it: 王＊＊. */
public final class MaskedName {

    private static final int MOST_STARS = 3;

    private MaskedName() {}

    public static String of(String name) {
        if (name.isEmpty()) {
            return "";
        }
        int first = name.offsetByCodePoints(0, 1);
        int others = name.codePointCount(first, name.length());
        return name.substring(0, first) + "＊".repeat(Math.max(1, Math.min(others, MOST_STARS)));
    }
}
