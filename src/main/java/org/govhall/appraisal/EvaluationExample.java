package org.govhall.appraisal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.govhall.organization.CenterView;
import org.govhall.organization.OfficerId;
import org.govhall.organization.OfficerView;
import org.govhall.organization.OrganizationDirectory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The last two quarters published, and this one begun in the own centre: for a first look at the hall only. */
@Component
@Profile("demo")
public class EvaluationExample {

    private static final int DAYS_AFTER = 5;

    private final EvaluationDesk desk;
    private final WindowStaff staff;
    private final OrganizationDirectory organization;
    private final ZoneId zone;

    EvaluationExample(EvaluationDesk desk, WindowStaff staff, OrganizationDirectory organization, ZoneId zone) {
        this.desk = desk;
        this.staff = staff;
        this.organization = organization;
        this.zone = zone;
    }

    /** @param clock moves the clock */
    public void evaluate(Consumer<Instant> clock, OfficerView supervisor, Instant now) {
        AppraisalScope scope = new AppraisalScope(supervisor, organization.subtree(supervisor.center()));
        Quarter running = Quarter.of(LocalDate.ofInstant(now, zone));
        for (Quarter quarter : List.of(running.before().before(), running.before())) {
            LocalDate day = quarter.lastDay().plusDays(DAYS_AFTER);
            Instant at = day.atTime(10, 0).atZone(zone).toInstant();
            clock.accept(at.isBefore(now) ? at : now);
            for (CenterView center : organization.centers()) {
                List<OfficerId> here = new ArrayList<>(staff.idsOf(center.id()));
                here.sort((one, other) -> one.value().compareTo(other.value()));
                if (here.isEmpty() || !scope.centers().contains(center.id())) {
                    continue;
                }
                // others each quarter: from where the last one ended
                Collections.rotate(here, Math.toIntExact(quarter.number() * EvaluationRound.fewest(here.size())));
                Set<OfficerId> best = Set.copyOf(here.subList(0, Math.toIntExact(EvaluationRound.fewest(here.size()))));
                EvaluationRoundId id = desk.open(scope, center.id(), quarter);
                desk.mark(scope, id, 0, best);
                desk.publish(scope, id, 1);
            }
        }
        clock.accept(now);
        desk.open(scope, supervisor.center(), running);
    }
}
