package org.govhall.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.govhall.applicant.ApplicantId;
import org.govhall.catalog.MaterialId;
import org.govhall.catalog.RevisionId;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.WindowId;
import org.govhall.privacy.MaskedName;
import org.jspecify.annotations.Nullable;

/**
 * A case as papers speak of it; what has not happened yet is null.
 *
 * @param handlerName 经办人 of an organization
 * @param competentOrgan the organ to go to, where this one is not competent
 * @param endReason why the case ended without a decision
 * @param withdrawnBy who took it back, an agent with whom they acted for
 */
public record CaseRecord(
        CaseId id,
        String number,
        String officialNumber,
        RevisionId revision,
        CenterId center,
        DepartmentId department,
        WindowId window,
        ApplicantId applicant,
        String applicantName,
        @Nullable String handlerName,
        Channel channel,
        @Nullable String subject,
        CaseStatus status,
        Instant receivedAt,
        Instant noticeDueAt,
        List<Notice> notices,
        @Nullable Instant acceptedAt,
        boolean acceptedBySilence,
        @Nullable Instant promisedDueAt,
        @Nullable Instant statutoryDueAt,
        boolean awaitsMaterials,
        @Nullable Outcome outcome,
        @Nullable Instant decidedAt,
        @Nullable OfficerId decidedBy,
        @Nullable String decisionText,
        @Nullable String higherOrgan,
        @Nullable String higherDecisionNumber,
        @Nullable LocalDate higherDecisionOn,
        boolean sealed,
        @Nullable NonAcceptance nonAcceptance,
        @Nullable String competentOrgan,
        @Nullable TerminationCause terminationCause,
        @Nullable String endReason,
        @Nullable String withdrawnBy,
        @Nullable Delivery delivery,
        @Nullable Instant deliveredAt,
        @Nullable OfficerId deliveredBy) {

    /** A name that only those recognize who know it. */
    public String maskedApplicant() {
        return MaskedName.of(applicantName);
    }

    /** A material with how it was handed in. */
    public record HandedIn(MaterialId material, String name, Handover handover, boolean mayFollow) {}

    /**
     * A notice of what is missing.
     *
     * @param ordinal from 1
     * @param explanation the law that changed, or what the window overlooked; null otherwise
     */
    public record Notice(
            int ordinal, NoticeGround ground, @Nullable String explanation, List<Missing> missing) {}

    /** One thing that a notice asks for. */
    public record Missing(String name, DefectReason reason, String whatToDo, String basis) {}
}
