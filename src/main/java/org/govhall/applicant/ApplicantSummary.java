package org.govhall.applicant;

/** An applicant in a list. */
public record ApplicantSummary(ApplicantId id, ApplicantKind kind, String name) {

    @Override
    public String toString() {
        return "ApplicantSummary[" + id + "]";
    }
}
