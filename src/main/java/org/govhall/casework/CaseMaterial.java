package org.govhall.casework;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.govhall.catalog.MaterialId;
import org.govhall.catalog.MaterialView;
import org.govhall.catalog.RevisionView;
import org.govhall.files.FileId;
import org.govhall.kernel.Refusal;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** One material that the item's revision asks for, as it stands in this case. */
@Entity
@Table(name = "casework_material")
class CaseMaterial {

    private static final int MOST_FILES = 20;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "casework_material_seq")
    @SequenceGenerator(name = "casework_material_seq", sequenceName = "casework_material_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "case_id", updatable = false)
    private ServiceCase serviceCase;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "material_id", updatable = false))
    private MaterialId material;

    @Column(updatable = false)
    private int ordinal;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private boolean mayFollow;

    @Enumerated(EnumType.STRING)
    private Handover handover = Handover.NONE;

    @Enumerated(EnumType.STRING)
    private Verdict verdict = Verdict.UNCHECKED;

    @Enumerated(EnumType.STRING)
    private @Nullable DefectReason defectReason;

    private @Nullable String whatToDo;

    private boolean broughtAsSupplement;

    /** Where a notice asks for it: how many of the files were there already, and whether it was brought since. */
    private int filesAtNotice;

    private boolean broughtSinceNotice;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "casework_material_file", joinColumns = @JoinColumn(name = "case_material_id"))
    @OrderColumn(name = "ordinal")
    @AttributeOverride(name = "value", column = @Column(name = "file_id"))
    @BatchSize(size = 100)
    private List<FileId> files = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected CaseMaterial() {}

    CaseMaterial(ServiceCase serviceCase, MaterialView required) {
        this.serviceCase = serviceCase;
        this.material = required.id();
        this.ordinal = required.ordinal();
        this.name = required.name();
        this.mayFollow = required.mayFollow();
    }

    MaterialId material() {
        return material;
    }

    int ordinal() {
        return ordinal;
    }

    String name() {
        return name;
    }

    boolean mayFollow() {
        return mayFollow;
    }

    Handover handover() {
        return handover;
    }

    Verdict verdict() {
        return verdict;
    }

    @Nullable DefectReason defectReason() {
        return defectReason;
    }

    @Nullable String whatToDo() {
        return whatToDo;
    }

    List<FileId> files() {
        return List.copyOf(files);
    }

    boolean broughtAsSupplement() {
        return broughtAsSupplement;
    }

    void attach(FileId file) {
        Refusal.unless(files.size() < MOST_FILES, "casework.refused.too-many-files", MOST_FILES);
        files.add(file);
        handover = Handover.UPLOADED;
    }

    void detach(FileId file) {
        int at = files.indexOf(file);
        Refusal.unless(at >= 0, "casework.refused.file-unknown");
        files.remove(at);
        if (at < filesAtNotice) {
            filesAtNotice--;
        }
        if (files.isEmpty()) {
            handover = Handover.NONE;
        }
    }

    void willBeBrought() {
        handover = Handover.TO_BE_BROUGHT;
    }

    void handedInOnPaper() {
        broughtSinceNotice = true;
        if (handover != Handover.UPLOADED) {
            handover = Handover.ON_PAPER;
        }
    }

    void foundConforming() {
        Refusal.unless(
                handover == Handover.UPLOADED || handover == Handover.ON_PAPER,
                "casework.refused.material-not-there",
                name);
        verdict = Verdict.CONFORMING;
        defectReason = null;
        whatToDo = null;
    }

    void foundDefective(DefectReason reason, String remedy) {
        Refusal.unless(!remedy.isBlank(), "casework.refused.defect-without-remedy", name);
        verdict = Verdict.DEFECTIVE;
        defectReason = reason;
        whatToDo = remedy.strip();
    }

    /** A notice names it: what is here already is not what is asked for. */
    void askedFor() {
        filesAtNotice = files.size();
        broughtSinceNotice = false;
    }

    /** As a notice asks for it: what is wrong, what to do, and the law and the list that the item asks for it by. */
    NoticeLine toNoticeLine(RevisionView revision) {
        return new NoticeLine(
                material,
                name,
                Objects.requireNonNull(defectReason, "a defect has its reason"),
                Objects.requireNonNull(whatToDo, "a defect has its remedy"),
                NoticeLine.basisOf(revision));
    }

    /** Whether something new is there since it was asked for: a file, or paper on the counter. */
    boolean isSupplied() {
        return broughtSinceNotice || files.size() > filesAtNotice;
    }

    /** The applicant brings this anew; what was found before no longer holds. */
    void supply() {
        verdict = Verdict.UNCHECKED;
        broughtAsSupplement = true;
    }

    boolean isThere() {
        return handover == Handover.UPLOADED || handover == Handover.ON_PAPER;
    }

    boolean conforms() {
        return verdict == Verdict.CONFORMING;
    }

    boolean isDefective() {
        return verdict == Verdict.DEFECTIVE;
    }

    /** Whether the case may be accepted as far as this material goes (容缺受理 where the revision allows it). */
    boolean allowsAcceptance() {
        return conforms() || (mayFollow && !isThere() && !isDefective());
    }

    CaseRecord.HandedIn toHandedIn() {
        return new CaseRecord.HandedIn(material, name, handover, mayFollow);
    }

    MaterialState toView() {
        return new MaterialState(
                material,
                ordinal,
                name,
                mayFollow,
                handover,
                verdict,
                defectReason,
                whatToDo,
                broughtAsSupplement,
                isDefective() && isSupplied(),
                files());
    }
}
