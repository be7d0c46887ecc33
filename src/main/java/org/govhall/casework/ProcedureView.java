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
 * @param waitsForARequest a hearing that was announced and begins only when somebody asks for it
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
        boolean waitsForARequest,
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

    /** It was announced, and nobody has to ask for it: it can begin. */
    public boolean isToBegin() {
        return isAnnounced() && !waitsForARequest;
    }

    public boolean isAnnounced() {
        return state == ProcedureState.ANNOUNCED;
    }

    public boolean isRunning() {
        return state == ProcedureState.RUNNING;
    }
}
