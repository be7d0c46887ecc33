package org.govhall.casework;

import org.govhall.files.FileDownload;
import org.govhall.files.FileId;
import org.govhall.files.FileStore;
import org.govhall.files.StoredFile;
import org.govhall.identity.SignedIn;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files of a case, for those in the hall who may see it. */
@Controller
class StaffFilesController {

    private final DeskCases cases;
    private final FileStore store;
    private final FileDownload download;

    StaffFilesController(DeskCases cases, FileStore store, FileDownload download) {
        this.cases = cases;
        this.store = store;
        this.download = download;
    }

    @GetMapping({"/desk/cases/{id}/files/{file}", "/approval/cases/{id}/files/{file}"})
    ResponseEntity<Resource> file(
            @PathVariable CaseId id, @PathVariable FileId file, @AuthenticationPrincipal SignedIn who) {
        if (!cases.maySee(id, file, who.accountId())) {
            throw new NoSuchCase();
        }
        StoredFile stored = store.find(file).orElseThrow(NoSuchCase::new);
        return download.respond(stored);
    }
}
