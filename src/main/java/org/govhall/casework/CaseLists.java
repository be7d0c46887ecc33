package org.govhall.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.govhall.applicant.ApplicantId;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.WindowId;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Lists of cases, paged in the database; the viewer's scope is part of every question. */
interface CaseLists extends Repository<ServiceCase, CaseId> {

    String ROW = """
            select new org.govhall.casework.CaseRow(
                c.id, c.number, c.itemCode, c.caseType, c.applicantName, c.channel, c.status, c.outcome, c.center,
                c.window, c.startedAt, c.receivedAt, c.noticeDueAt, c.acceptedAt, c.promisedDueAt, c.statutoryDueAt,
                c.completedAt, c.decidedInOffice,
                c.proposal.kind,
                (c.supplementSuppliedAt is not null and c.supplementVerifiedAt is null),
                c.deliveryDueAt, c.awaitsMaterials, c.assignment.officer, c.assignment.name)
              from ServiceCase c
            """;

    /** An applicant's own cases and drafts that came in by these channels, the latest first. */
    @Query(ROW + " where c.applicant = :applicant and c.channel in :channels")
    Page<CaseRow> ofApplicant(ApplicantId applicant, Collection<Channel> channels, Pageable page);

    /** The cases of an applicant in some items, or in all, that came in by these channels, for their agent. */
    @Query(ROW + """
             where c.applicant = :applicant and (:all = true or c.itemCode in :items) and c.channel in :channels
               and (:drafts = true or c.status <> CaseStatus.DRAFT)
            """)
    Page<CaseRow> ofPrincipal(
            ApplicantId applicant,
            boolean all,
            Collection<String> items,
            boolean drafts,
            Collection<Channel> channels,
            Pageable page);

    /**
     * What stands in these states at these windows, the nearest deadline first.
     *
     * @param actable only what a clerk can act on: nothing proposed, no supplement to be verified
     * @param following only what was accepted without materials that may follow
     * @param mine only what those among {@code carried} have in hand
     * @param nobodys only what none of {@code carried} has in hand
     */
    @Query(ROW + """
             where c.window in :windows and c.status in :statuses
               and (:actable = false
                    or (c.proposal.kind is null
                        and (c.supplementSuppliedAt is null or c.supplementVerifiedAt is not null)))
               and (:following = false or c.awaitsMaterials = true)
               and (:mine = false or c.assignment.officer in :carried)
               and (:nobodys = false or c.assignment.officer.value is null or c.assignment.officer not in :carried)
             order by case when c.status = CaseStatus.COMPLETED then c.deliveryDueAt
                           else coalesce(c.promisedDueAt, c.noticeDueAt) end, c.receivedAt, c.id
            """)
    Page<CaseRow> atWindows(
            Collection<WindowId> windows,
            Collection<CaseStatus> statuses,
            boolean actable,
            boolean following,
            boolean mine,
            boolean nobodys,
            Collection<OfficerId> carried,
            Pageable page);

    /** How many cases a clerk of these windows can act on, or waits for materials in, by state. */
    @Query("""
            select new org.govhall.casework.StatusCount(c.status, count(c))
              from ServiceCase c
             where c.window in :windows
               and (c.status in (CaseStatus.RECEIVED, CaseStatus.AWAITING_SUPPLEMENT, CaseStatus.COMPLETED)
                    or (c.status in (CaseStatus.ACCEPTED, CaseStatus.REVIEWED) and c.awaitsMaterials = true))
               and (c.status <> CaseStatus.RECEIVED
                    or (c.proposal.kind is null
                        and (c.supplementSuppliedAt is null or c.supplementVerifiedAt is not null)))
             group by c.status
            """)
    List<StatusCount> countAtWindows(Collection<WindowId> windows);

    String FOR_CHIEF = """
             where c.window in :windows
               and (c.status in (CaseStatus.ACCEPTED, CaseStatus.APPROVED, CaseStatus.DENIED)
                    or (c.status = CaseStatus.REVIEWED and (c.decidedInOffice = false or c.atOfficeSince is null))
                    or (c.status in (CaseStatus.RECEIVED, CaseStatus.AWAITING_SUPPLEMENT, CaseStatus.REVIEWED)
                        and c.proposal.kind is not null)
                    or (c.status = CaseStatus.RECEIVED
                        and c.supplementSuppliedAt is not null and c.supplementVerifiedAt is null))
            """;

    /** What waits for the chief representative of these windows, the nearest deadline first. */
    @Query(ROW + FOR_CHIEF + " order by coalesce(c.promisedDueAt, c.noticeDueAt), c.receivedAt, c.id")
    Page<CaseRow> waitingForChief(Collection<WindowId> windows, Pageable page);

    @Query("select count(c) from ServiceCase c" + FOR_CHIEF)
    long countForChief(Collection<WindowId> windows);

    /** What waits for a decision at windows in the name of a department, the nearest deadline first. */
    @Query("""
            select new org.govhall.casework.LeaderCandidate(
                c.id, c.window, c.itemCode, c.caseType, c.proposal.kind,
                (c.status = CaseStatus.RECEIVED and c.supplementSuppliedAt is not null
                    and c.supplementVerifiedAt is null))
              from ServiceCase c
             where c.department = :department and c.window in :windows
               and (c.status in (CaseStatus.ACCEPTED, CaseStatus.APPROVED, CaseStatus.DENIED)
                    or (c.status = CaseStatus.REVIEWED and c.decidedInOffice = false)
                    or (c.status in (CaseStatus.RECEIVED, CaseStatus.AWAITING_SUPPLEMENT, CaseStatus.REVIEWED)
                        and c.proposal.kind is not null)
                    or (c.status = CaseStatus.RECEIVED
                        and c.supplementSuppliedAt is not null and c.supplementVerifiedAt is null))
             order by coalesce(c.promisedDueAt, c.noticeDueAt), c.receivedAt, c.id
            """)
    List<LeaderCandidate> undecided(Collection<WindowId> windows, DepartmentId department);

    /** These cases, the nearest deadline first. */
    @Query(ROW + " where c.id in :ids order by coalesce(c.promisedDueAt, c.noticeDueAt), c.receivedAt, c.id")
    List<CaseRow> among(Collection<CaseId> ids);

    String FOR_OFFICE = """
             where c.department = :department
               and ((c.status = CaseStatus.REVIEWED and c.decidedInOffice = true and c.atOfficeSince is not null)
                    or (c.proposal.kind in (ProposalKind.DENIAL, ProposalKind.TERMINATION)
                        and c.status in (CaseStatus.RECEIVED, CaseStatus.AWAITING_SUPPLEMENT, CaseStatus.ACCEPTED,
                                         CaseStatus.REVIEWED)))
            """;

    /** What waits for the approval office of a department, the nearest deadline first. */
    @Query(ROW + FOR_OFFICE + " order by c.promisedDueAt, c.receivedAt, c.id")
    Page<CaseRow> waitingForOffice(DepartmentId department, Pageable page);

    @Query("select count(c) from ServiceCase c" + FOR_OFFICE)
    long countForOffice(DepartmentId department);

    /** What these windows have handed over and must see done in time (督办), the nearest deadline first. */
    @Query(ROW + """
             where c.window in :windows and c.status = CaseStatus.REVIEWED and c.atOfficeSince is not null
             order by c.promisedDueAt, c.receivedAt, c.id
            """)
    Page<CaseRow> withOffice(Collection<WindowId> windows, Pageable page);

    /** The cases of a department in which more time was asked for, the nearest deadline first. */
    @Query(ROW + """
             where c.department = :department and c.status in (CaseStatus.ACCEPTED, CaseStatus.REVIEWED)
               and exists (select 1 from Extension e where e.serviceCase = c and e.state = ExtensionState.PROPOSED)
             order by c.promisedDueAt, c.receivedAt, c.id
            """)
    Page<CaseRow> extensionsToAnswer(DepartmentId department, Pageable page);

    /** The ledger of cases at these windows, filtered. */
    @Query(ROW + """
             where c.window in :windows and c.status in :statuses
               and (:number = '' or c.number like concat(:number, '%'))
               and (:item = '' or c.itemCode = :item)
               and (:name = '' or c.applicantName like concat('%', :name, '%') escape '\\')
               and c.receivedOn between :from and :to
               and (:overdueOnly = false
                    or (c.promisedDueAt is not null
                        and coalesce(c.completedAt, :now) > c.promisedDueAt
                        and c.status not in (CaseStatus.WITHDRAWN, CaseStatus.TERMINATED)))
            """)
    Page<CaseRow> ledger(
            Collection<WindowId> windows,
            Collection<CaseStatus> statuses,
            String number,
            String item,
            String name,
            LocalDate from,
            LocalDate to,
            boolean overdueOnly,
            Instant now,
            Pageable page);

    /** The cases at these centres that the supervisor looks at. */
    @Query(ROW + """
             where c.center in :centers and c.status in :statuses
               and c.promisedDueAt between :dueFrom and :dueTo
             order by c.promisedDueAt, c.id
            """)
    Page<CaseRow> dueAtCenters(
            Collection<CenterId> centers,
            Collection<CaseStatus> statuses,
            Instant dueFrom,
            Instant dueTo,
            Pageable page);
}
