package org.govhall.notification;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govhall.identity.NavigationContribution;
import org.govhall.identity.NavigationEntry;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.identity.UrlAccess;
import org.govhall.identity.UrlRule;
import org.springframework.stereotype.Component;

/** Messages are for those who apply. */
@Component
class NotificationUrls implements UrlAccess, NavigationContribution {

    private static final String LIST = "/my/messages";

    private final Messages messages;

    NotificationUrls(Messages messages) {
        this.messages = messages;
    }

    @Override
    public List<UrlRule> rules() {
        return List.of(UrlRule.only("/my/messages/**", Role.CITIZEN));
    }

    @Override
    public List<NavigationEntry> entries() {
        return List.of(new NavigationEntry(
                "notification.title", LIST, "bell", "notification.title", Set.of(Role.CITIZEN), 70));
    }

    @Override
    public Map<String, Long> waiting(SignedIn who) {
        return who.is(Role.CITIZEN) ? Map.of(LIST, messages.unread(who.accountId())) : Map.of();
    }
}
