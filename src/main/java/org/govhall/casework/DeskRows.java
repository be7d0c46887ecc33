package org.govhall.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.govhall.calendar.WorkingCalendar;
import org.govhall.catalog.CaseType;
import org.govhall.catalog.Catalog;
import org.govhall.catalog.RevisionView;
import org.govhall.organization.CenterId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.WorkingCalendars;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the lines of a list ready to read; asks the database nothing. */
@Component
class DeskRows {

    private final Catalog catalog;
    private final WorkingCalendars calendars;
    private final HallTime time;

    DeskRows(Catalog catalog, WorkingCalendars calendars, HallTime time) {
        this.catalog = catalog;
        this.calendars = calendars;
        this.time = time;
    }

    DeskRow of(CaseRow row) {
        return of(row, Set.of());
    }

    /** @param carried those whose cases are in somebody's hands at present */
    DeskRow of(CaseRow row, Set<OfficerId> carried) {
        Instant now = time.now();
        Instant due = row.dueAt();
        int daysLeft = due == null ? 0 : daysBetween(row.center(), time.today(), time.dayOf(due));
        return new DeskRow(
                row.id(),
                row.number() == null ? "" : row.number(),
                row.itemCode(),
                nameOf(row.itemCode()),
                row.caseType(),
                row.applicantName(),
                row.channel(),
                row.status(),
                time.minute(row.receivedAt()),
                due == null ? null : time.minute(due),
                daysLeft,
                urgencyOf(row, due, daysLeft, now),
                needOf(row),
                row.awaitsMaterials(),
                row.assignedTo() != null && carried.contains(row.assignedTo()) ? row.assignedName() : null);
    }

    private String nameOf(String code) {
        return catalog.guide(new org.govhall.kernel.ItemCode(code), time.today())
                .map(RevisionView::name)
                .orElse(code);
    }

    private Urgency urgencyOf(CaseRow row, @Nullable Instant due, int daysLeft, Instant now) {
        boolean pastLaw = row.status().isOnTheClock()
                && row.statutoryDueAt() != null
                && now.isAfter(Objects.requireNonNull(row.statutoryDueAt()));
        boolean late = row.isOverdue(now);
        if (row.isDeliveryLate(now)) {
            return Urgency.LATE_DELIVERY;
        }
        if (due == null) {
            return late ? Urgency.LATE : Urgency.CALM;
        }
        Instant began = Stream.of(row.completedAt(), row.acceptedAt(), row.receivedAt())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        int period = began == null ? 0 : daysBetween(row.center(), time.dayOf(began), time.dayOf(due));
        return Urgency.of(pastLaw, late, daysLeft, period);
    }

    private int daysBetween(@Nullable CenterId center, LocalDate from, LocalDate to) {
        if (center == null || !from.isBefore(to)) {
            return 0;
        }
        WorkingCalendar calendar = calendars.of(center);
        return calendar.wholeWorkingDaysBetween(from, to);
    }

    /** What the case waits for; null when it waits for the applicant, or for nobody. */
    private static @Nullable Act needOf(CaseRow row) {
        ProposalKind proposal = row.openProposal();
        if (proposal != null) {
            return proposal.confirmation();
        }
        return switch (row.status()) {
            case RECEIVED -> row.supplementToVerify() ? Act.VERIFY_SUPPLEMENT : Act.ACCEPT;
            case ACCEPTED -> row.caseType() == CaseType.IMMEDIATE ? Act.DECIDE_ON_THE_SPOT : Act.REVIEW;
            case REVIEWED -> Act.APPROVE;
            case APPROVED, DENIED -> Act.COMPLETE;
            case COMPLETED -> Act.DELIVER;
            case DRAFT, AWAITING_SUPPLEMENT, DELIVERED, NOT_ACCEPTED, WITHDRAWN, TERMINATED -> null;
        };
    }
}
