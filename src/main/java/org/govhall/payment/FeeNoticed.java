package org.govhall.payment;

import java.time.Instant;
import org.govhall.casework.CaseId;

/** The applicant is told what to pay in a case. */
public record FeeNoticed(CaseId caseId, FeeNoticeId noticeId, Instant at) {}
