package org.govhall.casework;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govhall.applicant.ApplicantView;
import org.govhall.catalog.RevisionView;
import org.govhall.files.FileId;
import org.govhall.files.StoredFile;
import org.govhall.organization.CenterView;
import org.govhall.organization.DepartmentView;
import org.govhall.organization.Mandate;
import org.govhall.organization.OfficerId;
import org.govhall.organization.WindowView;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one page shows of a case.
 *
 * @param center null in a draft whose place is not chosen yet, as are {@code department} and {@code window}
 * @param sheet the clock, or null before acceptance
 * @param acts what the viewer can do now
 * @param mandate the letter under which the viewer would review or decide, or null
 */
record Dossier(
        CaseView view,
        ApplicantView applicant,
        RevisionView item,
        @Nullable CenterView center,
        @Nullable DepartmentView department,
        @Nullable WindowView window,
        Map<FileId, StoredFile> files,
        Map<OfficerId, String> officers,
        @Nullable TimeSheet sheet,
        List<Step> steps,
        Set<Act> acts,
        @Nullable Mandate mandate) {

    boolean offers(Act act) {
        return acts.contains(act);
    }
}
