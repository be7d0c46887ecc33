package org.govhall.casework;

import java.util.List;
import org.govhall.catalog.MaterialId;
import org.govhall.files.FileId;
import org.jspecify.annotations.Nullable;

/**
 * How one material stands in a case.
 *
 * @param supplied asked for by a notice, and something new is there since
 */
record MaterialState(
        MaterialId material,
        int ordinal,
        String name,
        boolean mayFollow,
        Handover handover,
        Verdict verdict,
        @Nullable DefectReason defectReason,
        @Nullable String whatToDo,
        boolean broughtAsSupplement,
        boolean supplied,
        List<FileId> files) {}
