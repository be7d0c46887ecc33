package org.govhall.organization;

import java.util.regex.Pattern;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** What the model asks of the words it is given. */
final class Texts {

    static final Pattern REGION_CODE = Pattern.compile("\\d{6}|\\d{9}|\\d{12}");

    private Texts() {}

    /**
     * The text without blanks around it.
     *
     * @throws Refusal with {@code messageKey} when nothing is left
     */
    static String required(@Nullable String text, String messageKey) {
        Refusal.unless(text != null && !text.isBlank(), messageKey);
        return text == null ? "" : text.strip();
    }

    /** The text without blanks around it, or null when nothing is left. */
    static @Nullable String optional(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static String regionCode(String code) {
        Refusal.unless(REGION_CODE.matcher(code).matches(), "organization.refused.region", code);
        return code;
    }
}
