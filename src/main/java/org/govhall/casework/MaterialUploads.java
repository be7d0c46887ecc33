package org.govhall.casework;

import java.util.List;
import org.govhall.catalog.MaterialId;
import org.govhall.files.FileId;
import org.govhall.files.FileStore;
import org.govhall.identity.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which files are added to one material and taken away again: in a draft, and as a supplement. */
@Component
class MaterialUploads {

    private final Applications applications;
    private final CitizenCases cases;
    private final Uploads uploads;

    MaterialUploads(Applications applications, CitizenCases cases, Uploads uploads) {
        this.applications = applications;
        this.cases = cases;
        this.uploads = uploads;
    }

    /**
     * Fills the page.
     *
     * @param base where the pages of the draft or the supplement begin
     * @param list the page with all materials, below {@code base}
     */
    String show(Dossier dossier, MaterialId material, String base, String list, Model model) {
        model.addAttribute("dossier", dossier);
        model.addAttribute("base", base);
        model.addAttribute("material", MaterialPage.of(dossier, material));
        if (!model.containsAttribute("refused")) {
            model.addAttribute("refused", List.of());
        }
        model.addAttribute("accept", FileStore.ACCEPT);
        model.addAttribute("action", base + list + "/" + material);
        model.addAttribute("back", base + list);
        return "casework/apply/material";
    }

    /**
     * Takes the chosen files; what was refused is named on the page.
     *
     * @return whether all of them were kept, and there was one
     */
    boolean take(
            CaseId id,
            MaterialId material,
            @Nullable List<MultipartFile> chosen,
            AccountId account,
            Model model,
            RedirectAttributes flash) {
        MaterialPage.of(cases.dossier(id, account), material);
        Uploads.Result result =
                uploads.take(CaseRef.latest(id), material, chosen == null ? List.of() : chosen, account);
        if (result.kept() > 0 && result.refused().isEmpty()) {
            flash.addFlashAttribute("notice", "casework.material.uploaded");
            flash.addFlashAttribute("noticeArgs", List.of(result.kept()));
            return true;
        }
        model.addAttribute("kept", result.kept());
        model.addAttribute(
                "nothingChosen", result.kept() == 0 && result.refused().isEmpty());
        model.addAttribute("refused", result.refused());
        return false;
    }

    /** Takes a file away again, and goes back to {@code page} with a word about it. */
    String remove(
            CaseId id, MaterialId material, FileId file, String page, AccountId account, RedirectAttributes flash) {
        return Attempt.at(
                () -> applications.detach(CaseRef.latest(id), material, file, account),
                "casework.material.removed",
                page,
                page,
                flash);
    }
}
