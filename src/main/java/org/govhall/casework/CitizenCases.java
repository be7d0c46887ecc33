package org.govhall.casework;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.govhall.applicant.ApplicantId;
import org.govhall.applicant.Applicants;
import org.govhall.catalog.Catalog;
import org.govhall.catalog.RevisionView;
import org.govhall.files.FileId;
import org.govhall.identity.AccountId;
import org.govhall.kernel.ItemCode;
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
    private final Applicants applicants;
    private final Catalog catalog;
    private final OrganizationDirectory organization;
    private final ZoneId zone;

    CitizenCases(
            CaseLists lists,
            ServiceCases cases,
            Dossiers dossiers,
            Applicants applicants,
            Catalog catalog,
            OrganizationDirectory organization,
            ZoneId zone) {
        this.lists = lists;
        this.cases = cases;
        this.dossiers = dossiers;
        this.applicants = applicants;
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

    /** My cases and drafts. */
    Page<MyCase> mine(AccountId account, Pageable page) {
        return lists.ofApplicant(me(account), page).map(this::named);
    }

    /** @throws NoSuchCase when there is none, or it is somebody else's */
    Dossier dossier(CaseId id, AccountId account) {
        return dossiers.of(cases.findByIdAndApplicant(id, me(account)).orElseThrow(NoSuchCase::new), NONE, null);
    }

    /** @throws NoSuchCase when there is none, or it is somebody else's */
    void mustBeMine(CaseId id, AccountId account) {
        if (cases.findByIdAndApplicant(id, me(account)).isEmpty()) {
            throw new NoSuchCase();
        }
    }

    boolean maySee(CaseId id, FileId file, AccountId account) {
        return cases.findByIdAndApplicant(id, me(account)).isPresent() && cases.wasHandedIn(id, file);
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

    private ApplicantId me(AccountId account) {
        return applicants.ofAccount(account).orElseThrow(NoSuchCase::new).id();
    }
}
