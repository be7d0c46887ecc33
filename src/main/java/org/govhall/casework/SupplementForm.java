package org.govhall.casework;

import java.util.List;
import org.govhall.catalog.MaterialId;
import org.jspecify.annotations.Nullable;

/** The materials that an applicant brings to the counter as a supplement. */
record SupplementForm(@Nullable Long version, @Nullable List<String> onPaper) {

    List<MaterialId> materials() {
        return onPaper == null
                ? List.of()
                : onPaper.stream().map(FindingForm::materialId).toList();
    }
}
