package org.govhall.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.govhall.catalog.Catalog;
import org.govhall.identity.AccountId;
import org.govhall.organization.Authorizations;
import org.govhall.organization.OfficerId;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.WorkingCalendars;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes a case out of the cabinet to act on it, with the periods that apply to it, and puts it back. */
@Component
class CaseFile {

    private final ServiceCases cases;
    private final Catalog catalog;
    private final WorkingCalendars calendars;
    private final OrganizationDirectory organization;
    private final Clock clock;
    private final Authorizations authorizations;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    CaseFile(
            ServiceCases cases,
            Catalog catalog,
            WorkingCalendars calendars,
            OrganizationDirectory organization,
            Clock clock,
            Authorizations authorizations,
            ApplicationEventPublisher events,
            JdbcClient jdbc) {
        this.cases = cases;
        this.catalog = catalog;
        this.calendars = calendars;
        this.organization = organization;
        this.clock = clock;
        this.authorizations = authorizations;
        this.events = events;
        this.jdbc = jdbc;
    }

    Instant now() {
        return clock.instant();
    }

    /**
     * @throws NoSuchCase when there is none
     * @throws CaseChanged when somebody has acted on it since the version that was seen
     */
    ServiceCase take(CaseRef ref) {
        ServiceCase serviceCase = cases.findToActOn(ref.id()).orElseThrow(NoSuchCase::new);
        mustBeAsSeen(serviceCase, ref);
        lookAround(serviceCase);
        return serviceCase;
    }

    /**
     * Whose own matter it is and the edition of the organization: every act asks for both, so one statement does. They do
     * not come with the case itself, whose statement is planned once because it is so plain.
     */
    private void lookAround(ServiceCase serviceCase) {
        jdbc.sql("""
                select e.stamp, (select string_agg(cast(i.account_id as varchar(36)), ' ')
                                   from applicant_interested i where i.applicant_id = ?)
                  from organization_edition e
                """)
                .param(serviceCase.applicant().value())
                .query((row, n) -> {
                    organization.seen(row.getObject(1, UUID.class));
                    String accounts = row.getString(2);
                    serviceCase.concerns(
                            accounts == null
                                    ? Set.of()
                                    : Arrays.stream(accounts.split(" "))
                                            .map(id -> new AccountId(UUID.fromString(id)))
                                            .collect(Collectors.toSet()));
                    return serviceCase;
                })
                .single();
    }

    static void mustBeAsSeen(ServiceCase serviceCase, CaseRef ref) {
        if (ref.version() != null && !Objects.equals(ref.version(), serviceCase.version())) {
            throw new CaseChanged(ref.id());
        }
    }

    /**
     * What was done to the case stands with the transaction in which it was taken; what follows from it is told now.
     * Saving it once more would compare all that it holds with itself.
     */
    void putBack(ServiceCase serviceCase) {
        holdHands(serviceCase);
        serviceCase.announce(events::publishEvent);
    }

    /**
     * To whom a case was given stays on their post until it is stored: a post is left only after what is in hand was
     * handed over.
     *
     * @throws org.govhall.kernel.Refusal when they have left it this moment
     */
    void holdHands(ServiceCase serviceCase) {
        OfficerId given = serviceCase.givenTo();
        if (given != null) {
            authorizations.holdPost(given, serviceCase.requireWindow());
        }
    }

    Timing timingOf(ServiceCase serviceCase) {
        return new Timing(calendars.of(serviceCase.requireCenter()), catalog.revision(serviceCase.revision()));
    }
}
