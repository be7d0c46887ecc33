package org.govhall.casework;

import java.time.Instant;
import java.util.List;
import org.govhall.catalog.SpecialProcedureKind;
import org.govhall.files.FileId;
import org.jspecify.annotations.Nullable;

/**
 * A special procedure as it stands; what has not happened yet is null.
 *
 * @param ordinal which of the case it is, from 1
 * @param workingDays how long it takes, as the applicant was told in all notices together
 * @param toldAt of the first notice
 * @param heldByLaw a hearing that nobody had to ask for
 * @param requestedBy who asked for the hearing
 */
public record ProcedureView(
        int ordinal,
        SpecialProcedureKind kind,
        ProcedureState state,
        String basis,
        String carriedOutBy,
        int workingDays,
        Instant toldAt,
        List<Told> notices,
        @Nullable Instant begunAt,
        @Nullable Instant endedAt,
        @Nullable String result,
        @Nullable String reportNumber,
        boolean heldByLaw,
        @Nullable String requestedBy,
        @Nullable Instant hearingTold,
        @Nullable Instant hearingAt,
        @Nullable String hearingPlace,
        @Nullable String hearingChair,
        List<ProcedurePerson> people,
        List<Attached> files) {

    /** A written notice; the reason is empty in the first. */
    public record Told(Instant at, int workingDays, String reason) {}

    /** A file with what it is. */
    public record Attached(FilePurpose purpose, FileId file) {}

    public boolean isHearing() {
        return kind == SpecialProcedureKind.HEARING;
    }

    public boolean isRunning() {
        return state == ProcedureState.RUNNING;
    }
}
