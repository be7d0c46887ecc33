package org.govhall.appraisal;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.OfficerId;
import org.jspecify.annotations.Nullable;

/** A training that was held for the window staff of a centre, and who took part. What was recorded wrongly is corrected with reasons. */
@Entity
@Table(name = "appraisal_training")
class Training {

    static final int LONGEST_TITLE = 100;
    static final int LONGEST_REASON = 500;

    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(24);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private TrainingId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "center_id"))
    private CenterId center;

    private String title;
    private LocalDate heldOn;
    private BigDecimal hours;

    @ElementCollection
    @CollectionTable(name = "appraisal_attendance", joinColumns = @JoinColumn(name = "training_id"))
    @AttributeOverride(name = "value", column = @Column(name = "officer_id"))
    private Set<OfficerId> present = new HashSet<>();

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "recorded_by_id"))
    private OfficerId recordedBy;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Training() {}

    /**
     * Records it.
     *
     * @param id chosen with the form, so that a form sent twice makes one
     * @param staff who works at the windows of the centre
     * @throws Refusal {@code appraisal.refused.no-text}, {@code …long}, {@code …day-to-come}, {@code …hours},
     *     {@code …nobody}, {@code …not-staff}
     */
    Training(
            TrainingId id,
            CenterId center,
            TrainingDraft draft,
            Set<OfficerId> staff,
            OfficerId by,
            LocalDate today,
            Instant now) {
        this.id = id;
        this.center = center;
        this.recordedBy = by;
        this.recordedAt = now;
        this.title = titleOf(draft);
        this.heldOn = dayOf(draft, today);
        this.hours = hoursOf(draft);
        this.present.addAll(presentOf(draft, staff));
    }

    TrainingId id() {
        return id;
    }

    CenterId center() {
        return center;
    }

    long version() {
        return Objects.requireNonNullElse(version, 0L);
    }

    /**
     * Puts right what was recorded wrongly. Who had been there stays able to be, also where they have left the windows.
     *
     * @return the reasons
     * @throws Refusal as the constructor, or {@code appraisal.refused.nothing-changed}
     */
    String correct(TrainingDraft draft, String reason, Set<OfficerId> staff, LocalDate today) {
        String told = AppraisalTyped.told(reason, "reason", LONGEST_REASON);
        Set<OfficerId> possible = new HashSet<>(staff);
        possible.addAll(present);
        String newTitle = titleOf(draft);
        LocalDate newDay = dayOf(draft, today);
        BigDecimal newHours = hoursOf(draft);
        Set<OfficerId> newPresent = presentOf(draft, possible);
        Refusal.unless(
                !newTitle.equals(title)
                        || !newDay.equals(heldOn)
                        || newHours.compareTo(hours) != 0
                        || !newPresent.equals(Set.copyOf(present)),
                "appraisal.refused.nothing-changed");
        title = newTitle;
        heldOn = newDay;
        hours = newHours;
        present.retainAll(newPresent);
        present.addAll(newPresent);
        return told;
    }

    private static String titleOf(TrainingDraft draft) {
        return AppraisalTyped.told(draft.title(), "title", LONGEST_TITLE);
    }

    private static LocalDate dayOf(TrainingDraft draft, LocalDate today) {
        if (draft.heldOn().isAfter(today)) {
            throw new Refusal("appraisal.refused.day-to-come").on("heldOn");
        }
        return draft.heldOn();
    }

    private static BigDecimal hoursOf(TrainingDraft draft) {
        BigDecimal asked = draft.hours();
        boolean halves = asked.multiply(TWO).stripTrailingZeros().scale() <= 0;
        if (asked.signum() <= 0 || asked.compareTo(MOST_HOURS) > 0 || !halves) {
            throw new Refusal("appraisal.refused.hours").on("hours");
        }
        return asked.setScale(1);
    }

    private static Set<OfficerId> presentOf(TrainingDraft draft, Set<OfficerId> possible) {
        if (draft.present().isEmpty()) {
            throw new Refusal("appraisal.refused.nobody").on("present");
        }
        if (!possible.containsAll(draft.present())) {
            throw new Refusal("appraisal.refused.not-staff").on("present");
        }
        return draft.present();
    }

    TrainingView toView() {
        return new TrainingView(
                id, version(), center, title, heldOn, hours, Set.copyOf(present), recordedBy, recordedAt);
    }
}
