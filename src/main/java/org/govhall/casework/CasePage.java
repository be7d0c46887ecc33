package org.govhall.casework;

import java.time.LocalDate;
import java.util.List;
import org.govhall.files.FileId;
import org.govhall.files.StoredFile;
import org.jspecify.annotations.Nullable;

/**
 * A case as a page for staff shows it, every text ready to read in the language of the page.
 *
 * @param root where the pages of the viewer's role begin, {@code /desk} or {@code /approval}
 * @param noticeDue last day on which everything that is missing may be told; null before receipt
 * @param proposer who proposed what is open, or was confirmed; or null
 * @param strip the days of the period that runs, or null where none does
 * @param chain null before the decision
 * @param letter number and term of the letter by whose power the viewer acts, or null
 * @param power the power they would act by, or null
 */
record CasePage(
        Dossier dossier,
        String root,
        String number,
        String item,
        Urgency urgency,
        String received,
        @Nullable String noticeDue,
        String place,
        @Nullable String proposer,
        List<StepLine> steps,
        @Nullable Strip strip,
        List<MaterialLine> materials,
        String materialsSummary,
        List<Fact> applicant,
        List<Fact> facts,
        List<TrailLine> trail,
        @Nullable Chain chain,
        List<String> hindrances,
        @Nullable String letter,
        @Nullable String power) {

    /** One of the four steps, with who took it and when. */
    record StepLine(String label, String state, @Nullable String note) {}

    /**
     * A period day by day.
     *
     * @param left what is left of it, and when it ends
     * @param explanation which days were counted, which were not, and why
     */
    record Strip(String title, String left, String explanation, boolean late, List<StripBox> days) {}

    record StripBox(LocalDate date, String kind, String text) {}

    /** A material as it stands; {@code open}: the clerk may write down what was found. */
    record MaterialLine(MaterialState state, String form, String source, List<StoredFile> files, boolean open) {}

    /** A name and a value. */
    record Fact(String label, String text) {}

    /** @param letter where the letter is shown under which it was done, or null */
    record TrailLine(
            String at,
            String act,
            String actor,
            @Nullable String right,
            @Nullable String letter,
            String note) {}

    /**
     * Who decided, by what right, and for which version of the item.
     *
     * @param right the letter and the power, or the duty day; null where an approval office decided in its own right
     * @param letter where the letter is shown, or null
     * @param version the version of the item by which the case was handled
     * @param guide where the item is shown
     */
    record Chain(
            String act,
            String at,
            String actor,
            @Nullable String right,
            @Nullable String letter,
            String version,
            String guide) {}

    public CaseView view() {
        return dossier.view();
    }

    public CaseId id() {
        return view().id();
    }

    /** Where this case is. */
    public String href() {
        return root + "/cases/" + id();
    }

    boolean offers(Act act) {
        return dossier.offers(act);
    }

    /** The same question, as a page asks it. */
    public boolean may(String act) {
        return offers(Act.valueOf(act));
    }

    /** What goes on beside the four steps. */
    public CourseView course() {
        return dossier.course();
    }

    /** Whether the viewer may do this beside the four steps. */
    public boolean mayCourse(String act) {
        return dossier.courseActs().contains(CourseAct.valueOf(act));
    }

    /** Whether the viewer may do anything beside the four steps. */
    public boolean hasCourse() {
        return !dossier.courseActs().isEmpty() || !course().isEmpty();
    }

    /** @throws NoSuchCase when the case has no such procedure */
    ProcedureView procedure(int ordinal) {
        return course().procedures().stream()
                .filter(procedure -> procedure.ordinal() == ordinal)
                .findFirst()
                .orElseThrow(NoSuchCase::new);
    }

    /** A file that was kept with the case, or null. */
    public @Nullable StoredFile file(FileId id) {
        return dossier.files().get(id);
    }

    /** Whether the case waits for something that the viewer can do. */
    public boolean isOpen() {
        return dossier.isViewersTurn() || dossier.courseActs().stream().anyMatch(CourseAct::isAwaited);
    }

    /** Whether the clerk may write down what was found in at least one material. */
    public boolean isCheckable() {
        return materials.stream().anyMatch(MaterialLine::open);
    }

    /** The line of a material by its id, as a form brings it back. */
    public @Nullable MaterialLine line(@Nullable String material) {
        return materials.stream()
                .filter(line -> line.state().material().toString().equals(material))
                .findFirst()
                .orElse(null);
    }

    /** The materials that were found not to do. */
    public List<MaterialLine> defects() {
        return materials.stream()
                .filter(line -> line.state().verdict() == Verdict.DEFECTIVE)
                .toList();
    }

    /** The laws by which the item asks for its materials. */
    public String basis() {
        return NoticeLine.basisOf(dossier.item());
    }

    /** A second notice that needs a ground of its own: something is wrong that no supplement has brought. */
    public boolean isSecondNotice() {
        return !view().notices().isEmpty()
                && defects().stream().anyMatch(line -> !line.state().broughtAsSupplement());
    }

    /** The materials that are here, on paper or as files. */
    public List<MaterialLine> handedIn() {
        return materials.stream()
                .filter(line -> line.state().handover() == Handover.ON_PAPER
                        || line.state().handover() == Handover.UPLOADED)
                .toList();
    }
}
