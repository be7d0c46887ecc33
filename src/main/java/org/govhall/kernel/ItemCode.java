package org.govhall.kernel;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The code by which the catalogue, letters of authorization, windows and cases name a service item (事项编码), such as
 * {@code MZ014}: two to four letters of the department, then three to six digits.
 */
public record ItemCode(String value) implements Comparable<ItemCode> {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2,4}\\d{3,6}");

    public ItemCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an item code: " + value);
        }
    }

    /** Reads a code from an address or a form; letters may be small. */
    public static ItemCode of(String text) {
        return new ItemCode(text.strip().toUpperCase(Locale.ROOT));
    }

    @Override
    public int compareTo(ItemCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
