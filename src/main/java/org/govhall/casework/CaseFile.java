package org.govhall.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.govhall.applicant.ApplicantId;
import org.govhall.catalog.Catalog;
import org.govhall.identity.AccountId;
import org.govhall.organization.Authorizations;
import org.govhall.organization.OfficerId;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.WorkingCalendars;
import org.jspecify.annotations.Nullable;
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
        ServiceCases.Taken taken = cases.findToActOn(ref.id()).orElseThrow(NoSuchCase::new);
        ServiceCase serviceCase = taken.serviceCase();
        mustBeAsSeen(serviceCase, ref);
        organization.seen(UUID.fromString(taken.edition()));
        serviceCase.concerns(accounts(taken.interested()));
        return serviceCase;
    }

    /** What a counter must know before it registers an application, by one statement. */
    Counter atCounter(String token, ApplicantId applicant) {
        return jdbc.sql("""
                select e.stamp,
                       (select c.id from casework_case c where c.submission_token = ?),
                       (select string_agg(cast(i.account_id as varchar(36)), ' ')
                          from applicant_interested i where i.applicant_id = ?),
                       nextval('casework_number_seq')
                  from organization_edition e
                """)
                .param(token)
                .param(applicant.value())
                .query((row, n) -> {
                    organization.seen(row.getObject(1, UUID.class));
                    return new Counter(
                            Optional.ofNullable(row.getObject(2, UUID.class)).map(CaseId::new),
                            accounts(row.getString(3)),
                            row.getLong(4));
                })
                .single();
    }

    /**
     * @param registered the case that the same form has made already
     * @param interested accounts of those whose own matter the application is
     * @param sequence for its number
     */
    record Counter(Optional<CaseId> registered, Set<AccountId> interested, long sequence) {}

    private static Set<AccountId> accounts(@Nullable String betweenBlanks) {
        return betweenBlanks == null
                ? Set.of()
                : Arrays.stream(betweenBlanks.split(" "))
                        .map(id -> new AccountId(UUID.fromString(id)))
                        .collect(Collectors.toUnmodifiableSet());
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
