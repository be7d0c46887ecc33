package org.govhall.hotline;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.govhall.kernel.Refusal;
import org.govhall.privacy.MaskedName;
import org.jspecify.annotations.Nullable;

/**
 * Who asks. Without a number nobody can be called back; whoever wants to stay unknown may.
 *
 * @param name null where none was given
 * @param phone digits only, null where none was given
 */
record Caller(@Nullable String name, @Nullable String phone) {

    static final Caller ANONYMOUS = new Caller(null, null);

    private static final int LONGEST_NAME = 50;
    private static final Pattern PHONE = Pattern.compile("\\d{7,15}");
    private static final int SHOWN_AT_THE_START = 3;
    private static final int SHOWN_AT_THE_END = 2;

    /** @throws Refusal {@code hotline.refused.long} on name, {@code …phone} on phone */
    Caller {
        if (name != null && name.length() > LONGEST_NAME) {
            throw new Refusal("hotline.refused.long", LONGEST_NAME).on("name");
        }
        if (phone != null && !PHONE.matcher(phone).matches()) {
            throw new Refusal("hotline.refused.phone").on("phone");
        }
    }

    /** Reads what was typed: full-width digits, spaces, hyphens and a plus are welcome. */
    static Caller of(@Nullable String name, @Nullable String phone) {
        return new Caller(
                HotlineTyped.given(name).orElse(null),
                HotlineTyped.given(phone)
                        .map(typed -> Normalizer.normalize(typed, Normalizer.Form.NFKC)
                                .replaceAll("[\\s()+—–-]", ""))
                        .orElse(null));
    }

    boolean isAnonymous() {
        return phone == null;
    }

    /** Such as {@code 王＊＊}; empty where none was given. */
    String maskedName() {
        return name == null ? "" : MaskedName.of(name);
    }

    /** Such as {@code 138******34}; empty where none was given. */
    String maskedPhone() {
        return phone == null
                ? ""
                : phone.substring(0, SHOWN_AT_THE_START)
                        + "*".repeat(phone.length() - SHOWN_AT_THE_START - SHOWN_AT_THE_END)
                        + phone.substring(phone.length() - SHOWN_AT_THE_END);
    }

    @Override
    public String toString() {
        return maskedName() + " " + maskedPhone();
    }
}
