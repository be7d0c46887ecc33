package org.govhall.casework;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govhall.files.CheckedUpload;
import org.govhall.files.FileStore;
import org.govhall.files.StoredFile;
import org.govhall.identity.AccountId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.OrganizationDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Special procedures, as the chief representative or the approval office conducts them. */
@Service
public class ProcedureConduct {

    private final CaseFile files;
    private final Officials officials;
    private final OrganizationDirectory organization;
    private final FileStore store;

    ProcedureConduct(CaseFile files, Officials officials, OrganizationDirectory organization, FileStore store) {
        this.files = files;
        this.officials = officials;
        this.organization = organization;
        this.store = store;
    }

    /** @return which procedure of the case it is, from 1 */
    @Transactional
    public int announce(CaseRef ref, ProcedurePlan plan, AccountId by) {
        Instant now = files.now();
        ServiceCase serviceCase = files.take(ref);
        int ordinal =
                serviceCase.announceProcedure(plan, examiner(serviceCase, by, now), files.timingOf(serviceCase), now);
        files.putBack(serviceCase);
        return ordinal;
    }

    @Transactional
    public void begin(CaseRef ref, int ordinal, AccountId by) {
        conduct(ref, ordinal, by, (procedure, at) -> procedure.begin(at.now()));
    }

    /** Somebody entitled to it asks for the hearing they were told of. */
    @Transactional
    public void requestHearing(CaseRef ref, int ordinal, String requester, AccountId by) {
        conduct(ref, ordinal, by, (procedure, at) -> procedure.requestHearing(requester, at.timing(), at.now()));
    }

    @Transactional
    public void scheduleHearing(CaseRef ref, int ordinal, HearingPlan plan, AccountId by) {
        conduct(
                ref,
                ordinal,
                by,
                (procedure, at) -> procedure.scheduleHearing(plan, at.examiners(), at.timing(), at.now()));
    }

    /** It takes longer: the applicant is told again. */
    @Transactional
    public void prolong(CaseRef ref, int ordinal, int workingDays, String reason, AccountId by) {
        conduct(ref, ordinal, by, (procedure, at) -> procedure.prolong(workingDays, reason, at.now()));
    }

    @Transactional
    public void join(CaseRef ref, int ordinal, ProcedurePerson person, AccountId by) {
        conduct(ref, ordinal, by, (procedure, at) -> procedure.join(person));
    }

    /**
     * Adds photographs, a record or reports that were looked into: all of them, or none. They are gone again when they may
     * not be added.
     */
    @Transactional
    public void attach(CaseRef ref, int ordinal, FilePurpose purpose, Collection<CheckedUpload> uploads, AccountId by) {
        for (CheckedUpload upload : uploads) {
            StoredFile stored = store.store(upload, by.toString());
            conduct(ref, ordinal, by, (procedure, at) -> procedure.attach(purpose, stored.id(), stored.name()));
        }
    }

    @Transactional
    public void end(CaseRef ref, int ordinal, ProcedureEnd end, AccountId by) {
        conduct(ref, ordinal, by, (procedure, at) -> procedure.end(end, at.now()));
    }

    /** It was announced, but does not take place. */
    @Transactional
    public void callOff(CaseRef ref, int ordinal, String reason, boolean waived, AccountId by) {
        conduct(ref, ordinal, by, (procedure, at) -> procedure.callOff(reason, waived, at.timing(), at.now()));
    }

    /** The circumstances of a deed. */
    private record Moment(Instant now, Timing timing, Set<String> examiners) {}

    private interface Deed {
        ProcedureDeed on(SpecialProcedure procedure, Moment at);
    }

    private void conduct(CaseRef ref, int ordinal, AccountId by, Deed deed) {
        Instant now = files.now();
        ServiceCase serviceCase = files.take(ref);
        Moment moment = new Moment(now, files.timingOf(serviceCase), examinersOf(serviceCase));
        Function<SpecialProcedure, ProcedureDeed> act = procedure -> deed.on(procedure, moment);
        serviceCase.inProcedure(ordinal, act, examiner(serviceCase, by, now), moment.timing(), now);
        files.putBack(serviceCase);
    }

    private Acting examiner(ServiceCase serviceCase, AccountId by, Instant now) {
        return officials.inOfficeOrUnder(serviceCase.powerToReview(), by, serviceCase, now);
    }

    private Set<String> examinersOf(ServiceCase serviceCase) {
        List<OfficerId> examiners = Stream.of(serviceCase.acceptedBy(), serviceCase.reviewedBy())
                .filter(Objects::nonNull)
                .toList();
        return organization.officerNames(examiners).values().stream().collect(Collectors.toUnmodifiableSet());
    }
}
