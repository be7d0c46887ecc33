package org.govhall.portal;

import java.util.Locale;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose hall this is; {@code govhall.site} in the configuration.
 *
 * @param name name of the hall in Chinese
 * @param nameEn the same in English
 * @param region where it stands, in Chinese
 * @param regionEn the same in English
 * @param phone the number a citizen calls
 */
record Site(
        @DefaultValue("政务服务大厅") String name,
        @DefaultValue("Government Service Hall") String nameEn,
        @DefaultValue("") String region,
        @DefaultValue("") String regionEn,
        @DefaultValue("12345") String phone) {

    String name(Locale locale) {
        return isEnglish(locale) ? nameEn : name;
    }

    String region(Locale locale) {
        return isEnglish(locale) ? regionEn : region;
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
