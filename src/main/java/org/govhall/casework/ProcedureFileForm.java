package org.govhall.casework;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Files that were made in a special procedure. */
record ProcedureFileForm(
        @Nullable Long version,

        @NotNull(message = "{casework.course.file.purpose.missing}") @Nullable FilePurpose purpose,

        @Nullable List<MultipartFile> files) {

    static ProcedureFileForm of(CasePage page) {
        return new ProcedureFileForm(page.view().version(), null, null);
    }

    FilePurpose purposeOrRecord() {
        return purpose == null ? FilePurpose.RECORD : purpose;
    }

    /** What was chosen; an empty choice, which a browser sends as one file without a name, is none. */
    List<MultipartFile> chosen() {
        return files == null
                ? List.of()
                : files.stream().filter(file -> !file.isEmpty()).toList();
    }
}
