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
import org.govhall.organization.DutyView;
import org.govhall.organization.Mandate;
import org.govhall.organization.OfficerId;
import org.govhall.organization.WindowView;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one page shows of a case.
 *
 * @param center null in a draft whose place is not chosen yet, as are {@code department} and {@code window}
 * @param sheet the clock, or null before acceptance
 * @param notice the days in which everything that is missing must be told; null unless the case is received
 * @param course what goes on beside the four steps
 * @param courseActs what of it the viewer can do now
 * @param acts what the viewer can do now
 * @param hindrances what the case leaves open to somebody in the viewer's role, but not to the viewer, and why
 * @param mandate the letter under which the viewer would review or decide, or null
 * @param duty the duty day on which the viewer would do so as a leader, or null
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
        @Nullable TimeSheet notice,
        List<Step> steps,
        CourseView course,
        Set<CourseAct> courseActs,
        Set<Act> acts,
        List<Hindrance> hindrances,
        @Nullable Mandate mandate,
        @Nullable DutyView duty) {

    /** Whether the case waits for something that the viewer can do. */
    boolean isViewersTurn() {
        return acts.stream().anyMatch(Act::isStep);
    }

    boolean offers(Act act) {
        return acts.contains(act);
    }
}
