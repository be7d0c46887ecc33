package org.govhall.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govhall.applicant.Applicants;
import org.govhall.calendar.Deadline;
import org.govhall.catalog.Catalog;
import org.govhall.files.FileId;
import org.govhall.files.FileStore;
import org.govhall.files.StoredFile;
import org.govhall.organization.DutyView;
import org.govhall.organization.Mandate;
import org.govhall.organization.OfficerId;
import org.govhall.organization.OrganizationDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what one page shows of a case, with a number of queries that does not depend on the case. */
@Component
class Dossiers {

    private final Applicants applicants;
    private final Catalog catalog;
    private final OrganizationDirectory organization;
    private final FileStore store;
    private final CaseFile caseFile;

    Dossiers(
            Applicants applicants,
            Catalog catalog,
            OrganizationDirectory organization,
            FileStore store,
            CaseFile caseFile) {
        this.applicants = applicants;
        this.catalog = catalog;
        this.organization = organization;
        this.store = store;
        this.caseFile = caseFile;
    }

    Dossier of(ServiceCase serviceCase, Set<Act> acts, @Nullable Mandate mandate) {
        return of(serviceCase, acts, List.of(), mandate, null, Set.of());
    }

    Dossier of(
            ServiceCase serviceCase,
            Set<Act> acts,
            List<Hindrance> hindrances,
            @Nullable Mandate mandate,
            @Nullable DutyView duty,
            Set<CourseAct> courseActs) {
        CaseView view = serviceCase.toView();
        CourseView course = serviceCase.toCourse();
        return new Dossier(
                view,
                applicants.view(view.applicant()),
                catalog.revision(view.revision()),
                view.center() == null ? null : organization.center(view.center()),
                view.department() == null ? null : organization.department(view.department()),
                view.window() == null ? null : organization.window(view.window()),
                filesOf(view, course),
                officersOf(view),
                sheetOf(serviceCase, view),
                noticeOf(serviceCase, view),
                Step.of(view),
                course,
                courseActs,
                acts,
                hindrances,
                mandate,
                duty);
    }

    private Map<FileId, StoredFile> filesOf(CaseView view, CourseView course) {
        Set<FileId> ids = Stream.concat(
                        view.materials().stream().flatMap(material -> material.files().stream()),
                        course.procedures().stream()
                                .flatMap(procedure -> procedure.files().stream())
                                .map(ProcedureView.Attached::file))
                .collect(Collectors.toUnmodifiableSet());
        return ids.isEmpty()
                ? Map.of()
                : store.findAll(ids).stream().collect(Collectors.toMap(StoredFile::id, Function.identity()));
    }

    private Map<OfficerId, String> officersOf(CaseView view) {
        Set<OfficerId> ids = new HashSet<>();
        Stream.of(
                        view.acceptedBy(),
                        view.reviewedBy(),
                        view.decidedBy(),
                        view.deliveredBy(),
                        view.proposal() == null ? null : view.proposal().by())
                .filter(Objects::nonNull)
                .forEach(ids::add);
        return ids.isEmpty() ? Map.of() : organization.officerNames(ids);
    }

    private @Nullable TimeSheet noticeOf(ServiceCase serviceCase, CaseView view) {
        Instant received = view.supplementSuppliedAt() != null ? view.supplementSuppliedAt() : view.receivedAt();
        if (view.status() != CaseStatus.RECEIVED || received == null) {
            return null;
        }
        Timing timing = caseFile.timingOf(serviceCase);
        Deadline notice = timing.noticeDue(received);
        Instant now = caseFile.now();
        LocalDate today = timing.dayOf(now);
        int left = today.isBefore(notice.lastDay()) ? timing.workingDaysBetween(today, notice.lastDay()) : 0;
        return TimeSheet.ofNotice(notice, now, today, left);
    }

    private @Nullable TimeSheet sheetOf(ServiceCase serviceCase, CaseView view) {
        if (view.acceptedAt() == null) {
            return null;
        }
        Timing timing = caseFile.timingOf(serviceCase);
        Instant until = Stream.of(view.completedAt(), view.endedAt())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(caseFile::now);
        return TimeSheet.of(timing.clock(serviceCase.ledger()), until, timing.dayOf(until));
    }
}
