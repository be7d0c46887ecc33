package org.govhall.casework;

import java.util.EnumSet;
import java.util.Set;
import org.govhall.applicant.ApplicantId;
import org.govhall.applicant.Applicants;
import org.govhall.files.FileId;
import org.govhall.identity.AccountId;
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

    CitizenCases(CaseLists lists, ServiceCases cases, Dossiers dossiers, Applicants applicants) {
        this.lists = lists;
        this.cases = cases;
        this.dossiers = dossiers;
        this.applicants = applicants;
    }

    Page<CaseRow> mine(AccountId account, Pageable page) {
        return lists.ofApplicant(me(account), page);
    }

    /** @throws NoSuchCase when there is none, or it is somebody else's */
    Dossier dossier(CaseId id, AccountId account) {
        return dossiers.of(cases.findByIdAndApplicant(id, me(account)).orElseThrow(NoSuchCase::new), NONE, null);
    }

    boolean maySee(CaseId id, FileId file, AccountId account) {
        return cases.findByIdAndApplicant(id, me(account)).isPresent() && cases.holdsFile(id, file);
    }

    private ApplicantId me(AccountId account) {
        return applicants.ofAccount(account).orElseThrow(NoSuchCase::new).id();
    }
}
