package org.govhall.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.govhall.applicant.ApplicantView;
import org.govhall.applicant.EntrustedAct;
import org.govhall.applicant.EntrustmentId;
import org.govhall.applicant.EntrustmentView;
import org.govhall.applicant.Entrustments;
import org.govhall.catalog.Catalog;
import org.govhall.catalog.RevisionView;
import org.govhall.files.FileId;
import org.govhall.identity.AccountId;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.LetterStanding;
import org.govhall.organization.OrganizationDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What applicants see: their own cases, nobody else's. */
@Service
@Transactional(readOnly = true)
class CitizenCases {

    private static final Set<Act> NONE = EnumSet.noneOf(Act.class);

    private final CaseLists lists;
    private final ServiceCases cases;
    private final Dossiers dossiers;
    private final OnBehalf behalf;
    private final Entrustments entrustments;
    private final Catalog catalog;
    private final OrganizationDirectory organization;
    private final ZoneId zone;

    CitizenCases(
            CaseLists lists,
            ServiceCases cases,
            Dossiers dossiers,
            OnBehalf behalf,
            Entrustments entrustments,
            Catalog catalog,
            OrganizationDirectory organization,
            ZoneId zone) {
        this.lists = lists;
        this.cases = cases;
        this.dossiers = dossiers;
        this.behalf = behalf;
        this.entrustments = entrustments;
        this.catalog = catalog;
        this.organization = organization;
        this.zone = zone;
    }

    /**
     * One of my cases in the list.
     *
     * @param itemName as it was called when the case began
     * @param centerName null in a draft whose place is not chosen yet
     */
    record MyCase(CaseRow row, String itemName, @Nullable String centerName) {

        public boolean isDraft() {
            return row.status() == CaseStatus.DRAFT;
        }
    }

    /**
     * My cases and drafts.
     *
     * @param proven whether it is proved that it is I, so that the cases of the counter are among them
     */
    record Mine(Page<MyCase> page, boolean proven) {}

    Mine mine(AccountId account, Pageable page) {
        ApplicantView me = behalf.self(account);
        return new Mine(
                lists.ofApplicant(me.id(), Channel.meeting(me.proven()), page).map(this::named), me.proven());
    }

    /**
     * The cases of whoever gave this letter that it covers; without the drafts where it does not let the agent apply.
     *
     * @throws NoSuchCase when there is no such letter for this agent
     */
    Page<MyCase> entrusted(EntrustmentView letter, AccountId agent, Pageable page) {
        Set<String> items = letter.items().stream().map(ItemCode::value).collect(Collectors.toSet());
        return lists.ofPrincipal(
                        letter.principal(),
                        items.isEmpty(),
                        items.isEmpty() ? Set.of("") : items,
                        letter.acts().contains(EntrustedAct.APPLY),
                        Channel.meeting(entrustments.reachesCounter(letter, agent)),
                        page)
                .map(this::named);
    }

    /** The letter in force by which this agent acts; a letter that is over shows nothing any more. */
    EntrustmentView letter(EntrustmentId id, AccountId account, Instant now) {
        return entrustments
                .received(id, account)
                .filter(letter -> letter.standing(now, zone) == LetterStanding.IN_FORCE)
                .orElseThrow(NoSuchCase::new);
    }

    /** For whom this agent may apply for an item now. */
    List<EntrustmentView> principals(ItemCode item, AccountId account, Instant now) {
        return entrustments.receivedBy(account).stream()
                .filter(letter -> letter.standing(now, zone) == LetterStanding.IN_FORCE
                        && letter.acts().contains(EntrustedAct.APPLY)
                        && (letter.items().isEmpty() || letter.items().contains(item)))
                .toList();
    }

    /** What somebody may do in this case: everything in their own, what the letters say in another's. */
    Set<EntrustedAct> acts(Dossier dossier, AccountId account) {
        return behalf.acts(dossier.view(), account);
    }

    /**
     * @throws NoSuchCase when there is none, or it is somebody else's
     * @throws NotEntrusted for an agent whose letter does not cover it
     */
    Dossier dossier(CaseId id, AccountId account) {
        return dossiers.of(readable(id, account), NONE, null);
    }

    private ServiceCase readable(CaseId id, AccountId account) {
        ServiceCase serviceCase = cases.findById(id).orElseThrow(NoSuchCase::new);
        behalf.mustMayRead(serviceCase, account);
        return serviceCase;
    }

    /** @throws NoSuchCase when there is none, or it is somebody else's */
    void mustBeMine(CaseId id, AccountId account) {
        readable(id, account);
    }

    boolean maySee(CaseId id, FileId file, AccountId account) {
        readable(id, account);
        return cases.wasHandedIn(id, file);
    }

    private MyCase named(CaseRow row) {
        ItemCode code = new ItemCode(row.itemCode());
        return new MyCase(
                row,
                catalog.guide(code, LocalDate.ofInstant(row.startedAt(), zone))
                        .map(RevisionView::name)
                        .orElse(row.itemCode()),
                row.center() == null ? null : organization.center(row.center()).name());
    }
}
