package org.govhall.portal;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Page;
import org.springframework.web.util.UriComponentsBuilder;

/** What the layout and the fragments ask while one page is drawn. */
class House {

    private final Site site;
    private final MessageSource messages;
    private final HttpServletRequest request;
    private final Locale locale;
    private final boolean elder;
    private final @Nullable SignedIn viewer;
    private final @Nullable String version;

    House(
            Site site,
            MessageSource messages,
            HttpServletRequest request,
            Locale locale,
            boolean elder,
            @Nullable SignedIn viewer,
            @Nullable String version) {
        this.site = site;
        this.messages = messages;
        this.request = request;
        this.locale = locale;
        this.elder = elder;
        this.viewer = viewer;
        this.version = version;
    }

    public String getName() {
        return site.name(locale);
    }

    public String getRegion() {
        return site.region(locale);
    }

    public String getPhone() {
        return site.phone();
    }

    public @Nullable String getVersion() {
        return version;
    }

    public boolean isElder() {
        return elder;
    }

    /** The roles of the viewer, in the order of {@link Role}. */
    public List<Role> getRoles() {
        return viewer == null ? List.of() : viewer.roles().stream().sorted().toList();
    }

    /** Where a member of staff begins to work. */
    public String getDeskHref() {
        return "/sign-in";
    }

    /** This page with larger type and fewer things, or as it was. */
    public String getElderHref() {
        return here("elder", elder ? "off" : "on");
    }

    /** This page in the other language. */
    public String getLanguageHref() {
        return here("lang", locale.getLanguage().equals("en") ? "zh_CN" : "en");
    }

    /**
     * A message with its arguments.
     *
     * @param arguments a list or an array, one value, or null
     */
    public String text(String key, @Nullable Object arguments) {
        Object[] values = arguments == null
                ? new Object[0]
                : arguments instanceof Object[] array
                        ? array
                        : arguments instanceof Collection<?> several ? several.toArray() : new Object[] {arguments};
        return messages.getMessage(key, values, locale);
    }

    public String toneOf(String status) {
        return CaseLook.valueOf(status).tone();
    }

    public String iconOf(String status) {
        return CaseLook.valueOf(status).icon();
    }

    public PageLinks pages(Page<?> page, String url) {
        return new PageLinks(page, request.getContextPath() + url, request.getQueryString());
    }

    private String here(String parameter, String choice) {
        String given = request.getQueryString() == null ? "" : request.getQueryString();
        boolean anErrorPage = request.getDispatcherType() == DispatcherType.ERROR;
        String path = anErrorPage ? request.getContextPath() + "/" : request.getRequestURI();
        return UriComponentsBuilder.fromPath(path)
                .query(anErrorPage || !"GET".equals(request.getMethod()) ? "" : given)
                .replaceQueryParam("elder", keep("elder", parameter, choice))
                .replaceQueryParam("lang", keep("lang", parameter, choice))
                .build()
                .toUriString();
    }

    private static Object[] keep(String name, String parameter, String choice) {
        return name.equals(parameter) ? new Object[] {choice} : new Object[0];
    }
}
