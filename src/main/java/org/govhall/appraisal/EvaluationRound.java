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
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.OfficerId;
import org.jspecify.annotations.Nullable;

/**
 * 季度考评: who of the window staff of a centre is rated excellent (评优) in a quarter. When the quarter is over it is published,
 * once and for good, with the staff of that day; at least 40 % are excellent, and they do not count against the quota of their home
 * department.
 */
@Entity
@Table(name = "appraisal_round")
class EvaluationRound {

    /** In percent of window staff. */
    static final int FEWEST_EXCELLENT = 40;

    private static final int HUNDRED = 100;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private EvaluationRoundId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "center_id"))
    private CenterId center;

    private int ofYear;
    private int ofQuarter;

    @ElementCollection
    @CollectionTable(name = "appraisal_mark", joinColumns = @JoinColumn(name = "round_id"))
    @AttributeOverride(name = "value", column = @Column(name = "officer_id"))
    private Set<OfficerId> excellent = new HashSet<>();

    private Instant openedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "published_by_id"))
    private @Nullable OfficerId publishedBy;

    private @Nullable Instant publishedAt;

    @SuppressWarnings("NullAway.Init")
    protected EvaluationRound() {}

    /**
     * Opens it.
     *
     * @throws Refusal {@code appraisal.refused.quarter-to-come}
     */
    EvaluationRound(CenterId center, Quarter quarter, LocalDate today, Instant now) {
        if (quarter.firstDay().isAfter(today)) {
            throw new Refusal("appraisal.refused.quarter-to-come").on("quarter");
        }
        this.id = EvaluationRoundId.next();
        this.center = center;
        this.ofYear = quarter.year();
        this.ofQuarter = quarter.number();
        this.openedAt = now;
    }

    EvaluationRoundId id() {
        return id;
    }

    CenterId center() {
        return center;
    }

    long version() {
        return Objects.requireNonNullElse(version, 0L);
    }

    Quarter quarter() {
        return new Quarter(ofYear, ofQuarter);
    }

    /**
     * Says who is rated excellent; as often as one likes until it is published.
     *
     * @param staff who works at the windows of the centre now
     * @throws Refusal {@code appraisal.refused.published}, {@code …not-staff}
     */
    void mark(Set<OfficerId> chosen, Set<OfficerId> staff) {
        requireOpen();
        if (!staff.containsAll(chosen)) {
            throw new Refusal("appraisal.refused.not-staff").on("present");
        }
        excellent.retainAll(chosen);
        excellent.addAll(chosen);
    }

    /**
     * Publishes it.
     *
     * @param staff who works at the windows of the centre now; whoever has left is not among the excellent any more
     * @throws Refusal {@code appraisal.refused.published}, {@code …quarter-running}, {@code …no-staff}, {@code …too-few}
     */
    void publish(OfficerId by, Set<OfficerId> staff, LocalDate today, Instant now) {
        requireOpen();
        Refusal.unless(today.isAfter(quarter().lastDay()), "appraisal.refused.quarter-running");
        Refusal.unless(!staff.isEmpty(), "appraisal.refused.no-staff");
        Set<OfficerId> stays = new HashSet<>(excellent);
        stays.retainAll(staff);
        Refusal.unless(
                isEnough(stays.size(), staff.size()),
                "appraisal.refused.too-few",
                fewest(staff.size()),
                staff.size(),
                stays.size());
        excellent.retainAll(stays);
        publishedBy = by;
        publishedAt = now;
    }

    /** Whether so many of so many may be published. */
    static boolean isEnough(long excellent, long staff) {
        return excellent * HUNDRED >= FEWEST_EXCELLENT * staff;
    }

    /** How many it takes at least. */
    static long fewest(long staff) {
        return (FEWEST_EXCELLENT * staff + HUNDRED - 1) / HUNDRED;
    }

    private void requireOpen() {
        Refusal.unless(publishedAt == null, "appraisal.refused.published");
    }

    EvaluationRoundView toView() {
        return new EvaluationRoundView(
                id, version(), center, quarter(), Set.copyOf(excellent), openedAt, publishedBy, publishedAt);
    }
}
