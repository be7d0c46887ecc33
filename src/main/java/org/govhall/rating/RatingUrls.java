package org.govhall.rating;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govhall.identity.NavigationContribution;
import org.govhall.identity.NavigationEntry;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.identity.UrlAccess;
import org.govhall.identity.UrlRule;
import org.govhall.organization.Reaches;
import org.springframework.stereotype.Component;

/**
 * Rating by a link, at the tablet and the published figures are for everybody; below {@code /desk}, {@code /approval},
 * {@code /supervision} and {@code /admin} the rules of those addresses hold.
 */
@Component
class RatingUrls implements UrlAccess, NavigationContribution {

    private static final String MINE = "/my/ratings";
    private static final String DESK = "/desk/ratings";
    private static final String APPROVAL = "/approval/ratings";
    private static final String SUPERVISION = "/supervision/ratings";

    private final RatingBox box;
    private final RatingDesk desk;
    private final Reaches reaches;

    RatingUrls(RatingBox box, RatingDesk desk, Reaches reaches) {
        this.box = box;
        this.desk = desk;
        this.reaches = reaches;
    }

    @Override
    public List<UrlRule> rules() {
        return List.of(
                UrlRule.everyone("/open/ratings"),
                UrlRule.everyone("/rate/**"),
                UrlRule.only("/my/ratings/**", Role.CITIZEN));
    }

    @Override
    public List<NavigationEntry> entries() {
        return List.of(
                new NavigationEntry("rating.nav.mine", MINE, "star", "rating.nav.mine", Set.of(Role.CITIZEN), 75),
                new NavigationEntry(
                        "rating.nav.desk", DESK, "star", "casework.nav.window", Set.of(Role.WINDOW_CLERK), 140),
                new NavigationEntry(
                        "rating.nav.approval",
                        APPROVAL,
                        "message-report",
                        "casework.nav.chief",
                        Set.of(Role.CHIEF_REPRESENTATIVE),
                        220),
                new NavigationEntry(
                        "rating.nav.supervision",
                        SUPERVISION,
                        "star",
                        "supervision.nav.group",
                        Set.of(Role.SUPERVISOR),
                        330),
                new NavigationEntry(
                        "rating.nav.tablets",
                        "/admin/tablets",
                        "device-tablet",
                        "organization.nav.group",
                        Set.of(Role.ADMINISTRATOR),
                        980));
    }

    @Override
    public Map<String, Long> waiting(SignedIn who) {
        Map<String, Long> waiting = new HashMap<>();
        if (who.is(Role.CITIZEN)) {
            waiting.put(MINE, box.countOpen(who.accountId()) + box.unreadResults(who.accountId()));
        }
        if (who.is(Role.CHIEF_REPRESENTATIVE) && reaches.isOfficial(who)) {
            waiting.put(APPROVAL, desk.countOpen(reaches.asChief(who)));
        }
        return waiting;
    }
}
