package org.govhall.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.govhall.identity.NavigationContribution;
import org.govhall.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Gives every page what the layout needs: {@code viewer}, {@code navigation}, {@code currentPath}, {@code lang},
 * {@code elder} and {@code house}.
 */
@ControllerAdvice
class HouseAdvice {

    private final Site site;
    private final MessageSource messages;
    private final ObjectProvider<NavigationContribution> contributions;
    private final @Nullable String version;

    HouseAdvice(
            Environment environment,
            MessageSource messages,
            ObjectProvider<NavigationContribution> contributions,
            ObjectProvider<BuildProperties> build) {
        this.site = Binder.get(environment).bindOrCreate("govhall.site", Site.class);
        this.messages = messages;
        this.contributions = contributions;
        BuildProperties properties = build.getIfAvailable();
        this.version = properties == null ? null : properties.getVersion();
    }

    @ModelAttribute
    void furnish(HttpServletRequest request, Locale locale, Model model) {
        SignedIn viewer = viewer();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean elder = Preferences.isElder(request);
        model.addAttribute("viewer", viewer);
        model.addAttribute("currentPath", path);
        model.addAttribute("lang", locale.getLanguage());
        model.addAttribute("elder", elder);
        model.addAttribute(
                "navigation", new Navigation(contributions.orderedStream().toList(), viewer, request, path));
        model.addAttribute("house", new House(site, messages, request, locale, elder, viewer, version));
    }

    private static @Nullable SignedIn viewer() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn who ? who : null;
    }
}
