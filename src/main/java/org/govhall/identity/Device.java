package org.govhall.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;

/**
 * The browser in which a session lives, as far as it says so itself.
 *
 * @param browser name for people, such as {@code Firefox}; empty when unknown
 * @param system name for people, such as {@code Windows}; empty when unknown
 * @param address network address from which the session began
 */
record Device(String browser, String system, String address) implements Serializable {

    static final String ATTRIBUTE = Device.class.getName();

    private static final String[][] BROWSERS = {
        {"micromessenger", "WeChat"},
        {"edg/", "Edge"},
        {"opr/", "Opera"},
        {"firefox/", "Firefox"},
        {"headlesschrome/", "Chromium"},
        {"chrome/", "Chrome"},
        {"safari/", "Safari"}
    };

    private static final String[][] SYSTEMS = {
        {"openharmony", "HarmonyOS"}, {"harmonyos", "HarmonyOS"}, {"windows", "Windows"}, {"android", "Android"},
        {"iphone", "iOS"}, {"ipad", "iPadOS"}, {"mac os", "macOS"}, {"linux", "Linux"}
    };

    static Device of(HttpServletRequest request) {
        String agent =
                Objects.requireNonNullElse(request.getHeader("User-Agent"), "").toLowerCase(Locale.ROOT);
        return new Device(first(BROWSERS, agent), first(SYSTEMS, agent), request.getRemoteAddr());
    }

    private static String first(String[][] marks, String agent) {
        for (String[] mark : marks) {
            if (agent.contains(mark[0])) {
                return mark[1];
            }
        }
        return "";
    }
}
