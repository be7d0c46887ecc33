package org.govhall.casework;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.govhall.applicant.ApplicantId;
import org.govhall.catalog.RevisionId;
import org.govhall.files.FileId;
import org.govhall.organization.CenterId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ServiceCases extends Repository<ServiceCase, CaseId> {

    ServiceCase save(ServiceCase serviceCase);

    void delete(ServiceCase draft);

    /**
     * The case and its materials as they stood at one moment, to be read. A query, because its plan is made once; a load
     * with an entity graph makes its plan anew each time.
     */
    @Query("select c from ServiceCase c left join fetch c.materials where c.id = :id")
    Optional<ServiceCase> findById(CaseId id);

    /**
     * A case that somebody is about to act on.
     *
     * @param edition of the organization, as text
     * @param interested accounts whose own matter it is, between blanks; null where nobody has one
     */
    record Taken(
            ServiceCase serviceCase,
            String edition,
            @Nullable String interested) {}

    /**
     * The case to act on it, with what every act asks for: whose own matter it is, and the edition of the organization.
     * What the case holds is read when the act asks for it, and many ask for little. Should somebody else act in between,
     * the version refuses this act when it is stored, or {@link ChangedMeanwhile} tells of it where the case refuses
     * before. A statement that finds one row is planned once; joined with what grows it is planned anew for a long time.
     */
    @Query("""
            select new org.govhall.casework.ServiceCases$Taken(c,
                cast(sql('(select e.stamp from organization_edition e)') as String),
                cast(sql('(select string_agg(cast(i.account_id as varchar(36)), '' '')
                             from applicant_interested i where i.applicant_id = ?)', c.applicant.value) as String))
              from ServiceCase c where c.id = :id
            """)
    Optional<Taken> findToActOn(CaseId id);

    @Query("select c.version from ServiceCase c where c.id = :id")
    Optional<Long> versionOf(CaseId id);

    /** Waits for whoever is handing this case in at the same moment: giving it its number is worth one lock. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from ServiceCase c where c.id = :id")
    Optional<ServiceCase> findByIdAndLock(CaseId id);

    Optional<ServiceCase> findByIdAndApplicant(CaseId id, ApplicantId applicant);

    Optional<ServiceCase> findByNumber(String number);

    /** Which item a case is about. */
    record WhichItem(CaseId id, String itemCode) {}

    /** Of these cases, those of these centres, with their items. */
    @Query("""
            select new org.govhall.casework.ServiceCases$WhichItem(c.id, c.itemCode) from ServiceCase c
             where c.id in (:ids) and c.center in (:centers)
            """)
    List<WhichItem> itemsOf(Collection<CaseId> ids, Collection<CenterId> centers);

    @Query("select c.id from ServiceCase c where c.submissionToken = :token")
    Optional<CaseId> findIdBySubmissionToken(String token);

    @Query("""
            select c from ServiceCase c
             where c.applicant = :applicant and c.revision = :revision and c.status = CaseStatus.DRAFT
             order by c.startedAt desc
            """)
    List<ServiceCase> findDrafts(ApplicantId applicant, RevisionId revision, Limit limit);

    @Query("""
            select c.id from ServiceCase c
             where c.status = CaseStatus.RECEIVED and c.noticeDueAt < :now
               and (c.proposal.kind is null or c.proposal.kind <> ProposalKind.NON_ACCEPTANCE)
             order by c.noticeDueAt
            """)
    List<CaseId> findLeftInSilence(Instant now, Limit limit);

    /** Accepted before that instant without materials that may follow, and nobody has been reminded of them. */
    @Query("""
            select c.id from ServiceCase c
             where c.awaitsMaterials = true and c.remindedAt is null
               and c.status in (CaseStatus.ACCEPTED, CaseStatus.REVIEWED) and c.acceptedAt < :before
             order by c.acceptedAt
            """)
    List<CaseId> findToBeReminded(Instant before, Limit limit);

    /** Cases in which a period runs that ends then or later, in the order of their ids. */
    @Query("""
            select c.id from ServiceCase c
             where c.id.value > :after
               and ((c.status = CaseStatus.RECEIVED and c.noticeDueAt >= :from)
                    or (c.status in (CaseStatus.ACCEPTED, CaseStatus.REVIEWED, CaseStatus.APPROVED, CaseStatus.DENIED)
                        and (c.promisedDueAt >= :from or c.statutoryDueAt >= :from))
                    or (c.status = CaseStatus.COMPLETED and c.deliveryDueAt >= :from))
             order by c.id.value
            """)
    List<CaseId> findDueFrom(Instant from, UUID after, Limit limit);

    List<ServiceCase> findAllByIdIn(Collection<CaseId> ids);

    @Query("""
            select count(c) > 0 from ServiceCase c
             where c.id = :id
               and (exists (select 1 from CaseMaterial m join m.files f where m.serviceCase = c and f = :file)
                    or exists (select 1 from SpecialProcedure p join p.files f
                                where p.serviceCase = c and f.file = :file))
            """)
    boolean holdsFile(CaseId id, FileId file);

    /** Whether the applicant handed this file in. */
    @Query("""
            select count(c) > 0 from ServiceCase c join c.materials m join m.files f
             where c.id = :id and f = :file
            """)
    boolean wasHandedIn(CaseId id, FileId file);

    /** Open cases of an item for which nobody proposes anything, and which were not stopped under the decision yet. */
    @Query("""
            select c.id from ServiceCase c
             where c.itemCode = :item and c.status in (:open) and c.proposal.kind is null
               and (c.stoppedByDecision is null or c.stoppedByDecision <> :decision)
             order by c.id.value
            """)
    List<CaseId> findToBeStopped(String item, UUID decision, Collection<CaseStatus> open, Limit limit);
}
