package org.govhall.document;

import java.time.Instant;
import java.time.LocalDate;
import org.govhall.applicant.ApplicantId;
import org.govhall.casework.CaseId;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.WindowId;
import org.jspecify.annotations.Nullable;

/** What is known of a paper besides what it says. */
record PaperView(
        PaperId id,
        CaseId caseId,
        String caseNumber,
        PaperKind kind,
        String number,
        Instant issuedAt,
        LocalDate issuedOn,
        CenterId center,
        DepartmentId department,
        WindowId window,
        ItemCode item,
        ApplicantId applicant,
        int templateVersion,
        String hash,
        boolean sealed,
        @Nullable String letterNumber,
        @Nullable OfficerId officer) {}
