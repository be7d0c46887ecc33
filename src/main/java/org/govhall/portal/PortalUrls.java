package org.govhall.portal;

import java.util.List;
import java.util.stream.Stream;
import org.govhall.identity.UrlAccess;
import org.govhall.identity.UrlRule;
import org.springframework.stereotype.Component;

@Component
class PortalUrls implements UrlAccess {

    @Override
    public List<UrlRule> rules() {
        return Stream.of("/", "/about", "/error", "/css/**", "/js/**", "/img/**", "/webjars/**", "/actuator/health/**")
                .map(UrlRule::everyone)
                .toList();
    }
}
