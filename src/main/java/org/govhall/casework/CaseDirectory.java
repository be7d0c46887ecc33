package org.govhall.casework;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.govhall.applicant.EntrustedAct;
import org.govhall.identity.AccountId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What modules above may read of a case. Whether the viewer may see it is for them to ask first. */
@Service
@Transactional(readOnly = true)
public class CaseDirectory {

    private final TrailReading acts;
    private final ClockSheets clocks;
    private final DeskCases desk;
    private final EntityManager entities;
    private final CaseFile files;
    private final OnBehalf behalf;

    CaseDirectory(
            TrailReading acts,
            ClockSheets clocks,
            DeskCases desk,
            EntityManager entities,
            CaseFile files,
            OnBehalf behalf) {
        this.acts = acts;
        this.clocks = clocks;
        this.desk = desk;
        this.entities = entities;
        this.files = files;
        this.behalf = behalf;
    }

    /**
     * A case as papers speak of it. Within the transaction of an act it is the case as the act has just left it, and
     * costs no query.
     *
     * @return empty for a draft, and where there is no such case
     */
    public Optional<CaseRecord> record(CaseId id) {
        return found(id).filter(found -> found.status() != CaseStatus.DRAFT).map(ServiceCase::toRecord);
    }

    /** The materials of a case and how they were handed in, in the order of the item. */
    public List<CaseRecord.HandedIn> materials(CaseId id) {
        return found(id).map(ServiceCase::handedIn).orElse(List.of());
    }

    /** Whether this official may see the case: at their windows, or in the approval office that decides it. */
    public boolean isWithinReach(CaseId id, AccountId official) {
        return desk.maySee(id, official);
    }

    /**
     * What somebody in the portal may do in a case: everything in their own, what the letters of entrustment say in
     * another's, and nothing in one that does not meet their account.
     */
    public Set<EntrustedAct> entrustedTo(CaseId id, AccountId account) {
        try {
            return found(id).map(found -> behalf.acts(found, account)).orElse(Set.of());
        } catch (NoSuchCase stranger) {
            return Set.of();
        }
    }

    /** The special procedures of a case, in their order. */
    public List<ProcedureView> procedures(CaseId id) {
        return found(id).map(found -> found.toCourse().procedures()).orElse(List.of());
    }

    /**
     * The promised deadline of a case where this special procedure of it takes as long as the applicant was told, from
     * when it began or from now.
     *
     * @return empty where no promised period runs
     */
    public Optional<Instant> promisedDueAsTold(CaseId id, int procedure) {
        return found(id).flatMap(found -> found.promisedDueAsTold(procedure, files.timingOf(found), files.now()));
    }

    /** The requests for more time in a case, in their order. */
    public List<ExtensionView> extensions(CaseId id) {
        return found(id).map(found -> found.toCourse().extensions()).orElse(List.of());
    }

    /** The time of a case day by day, as the applicant and the window see it too. */
    public Optional<ClockSheet> clock(CaseId id, Locale locale) {
        return found(id).filter(found -> found.status() != CaseStatus.DRAFT).map(found -> clocks.of(found, locale));
    }

    /** Everything that was done in the case, in its order; names officials, never the applicant. */
    public List<CaseAct> trail(CaseId id) {
        return acts.of(id);
    }

    /** Asks the database only where the case is not in the hands of an act already. */
    private Optional<ServiceCase> found(CaseId id) {
        return Optional.ofNullable(entities.find(ServiceCase.class, id));
    }
}
