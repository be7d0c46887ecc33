package org.govhall.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.govhall.files.FileId;
import org.govhall.files.StoredFile;
import org.jspecify.annotations.Nullable;

/**
 * All that the guide of an item shows, whoever reads it: people, other programs, paper.
 *
 * @param open whether one may apply
 * @param nine 九公开: the elements that the place makes a point of showing, with whether each is told
 * @param bundle 一件事: the items that are handled with it
 * @param bundles those that it can be handled with, each with one form
 * @param files those that the version names and that are there
 */
record ItemGuide(
        RevisionView revision,
        Standing standing,
        boolean open,
        List<ItemPlaces.Place> places,
        List<Opening> nine,
        List<Bundles.Part> bundle,
        List<Bundles.Part> bundles,
        Map<FileId, StoredFile> files) {

    /** One of the nine openings. */
    record Opening(Element element, boolean told) {}

    /** The questions that narrow the materials. */
    public List<Situations.Question> situations() {
        return Situations.of(revision).questions();
    }

    /** The materials that remain after what was chosen. */
    public List<MaterialView> materials(@Nullable Collection<String> chosen) {
        return Situations.of(revision).materials(chosen == null ? List.of() : chosen);
    }

    /** Where one asks: the item's own number, else that of the centre that is named first. */
    public @Nullable String enquiryPhone() {
        String own = revision.particulars().enquiryPhone();
        return own != null || places.isEmpty() ? own : places.get(0).center().phone();
    }

    /** Where one complains: the item's own number, else that of the centre that is named first. */
    public @Nullable String complaintPhone() {
        String own = revision.particulars().complaintPhone();
        return own != null || places.isEmpty() ? own : places.get(0).center().complaintPhone();
    }

    /** The file, where the version names one and it is there. */
    public @Nullable StoredFile file(@Nullable FileId id) {
        return id == null ? null : files.get(id);
    }

    /** Who answers for a step and how long it takes, where the version tells. */
    public Particulars.@Nullable StepPlan plan(Step step) {
        return revision.particulars().steps().stream()
                .filter(plan -> plan.step() == step)
                .findFirst()
                .orElse(null);
    }

    /** The four steps in their order. */
    public List<Step> steps() {
        return List.of(Step.values());
    }

    /** The longest days of a special procedure, where the version tells. */
    public @Nullable Integer mostDays(SpecialProcedureKind kind) {
        return revision.particulars().mostDays(kind).orElse(null);
    }

    /** Whether the version tells how it is handled beside the counter. */
    public boolean tellsTheWay() {
        Particulars more = revision.particulars();
        return Objects.nonNull(more.visits()) || Objects.nonNull(more.onlineDepth()) || Objects.nonNull(more.scope());
    }
}
