package org.govhall.casework;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.govhall.catalog.MaterialId;
import org.govhall.catalog.MaterialView;
import org.govhall.files.StoredFile;
import org.jspecify.annotations.Nullable;

/**
 * One material as the applicant sees it while handing in.
 *
 * @param required what the item asks for
 * @param state how it stands in the case
 * @param files those that are there, in their order
 */
record MaterialPage(MaterialView required, MaterialState state, List<StoredFile> files) {

    static List<MaterialPage> all(Dossier dossier) {
        return dossier.view().materials().stream()
                .map(state -> new MaterialPage(
                        dossier.item().materials().stream()
                                .filter(required -> required.id().equals(state.material()))
                                .findFirst()
                                .orElseThrow(),
                        state,
                        state.files().stream()
                                .map(dossier.files()::get)
                                .filter(Objects::nonNull)
                                .toList()))
                .toList();
    }

    /** @throws NoSuchCase when the item asks for no such material */
    static MaterialPage of(Dossier dossier, MaterialId material) {
        return all(dossier).stream()
                .filter(page -> page.required().id().equals(material))
                .findFirst()
                .orElseThrow(NoSuchCase::new);
    }

    public boolean isDefective() {
        return state.verdict() == Verdict.DEFECTIVE;
    }

    /** Whether the applicant has said how it comes, or need not say yet. */
    public boolean isSettled() {
        return state.handover() != Handover.NONE || state.mayFollow();
    }

    /** Whether this file came after that instant: a supplement, not what was handed in before. */
    public boolean isNew(StoredFile file, @Nullable Instant since) {
        return since != null && file.storedAt().isAfter(since);
    }

    /** Whether something was brought since the applicant was told that it is missing. */
    public boolean isSupplied() {
        return state.supplied();
    }

    /** Whether it may follow, and is still awaited although the case is accepted. */
    public boolean isFollowing() {
        return state.mayFollow() && state.verdict() != Verdict.CONFORMING;
    }
}
