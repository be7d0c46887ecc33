package org.govhall.attendance;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.OfficerId;
import org.jspecify.annotations.Nullable;

/** 日常巡查: one round of a supervisor through a centre. */
@Entity
@Table(name = "attendance_patrol")
class Patrol {

    static final int LONGEST_TEXT = 500;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private PatrolId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "center_id"))
    private CenterId center;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "officer_id"))
    private OfficerId officer;

    private Instant patrolledAt;
    private LocalDate patrolledOn;
    private String remark;

    @SuppressWarnings("NullAway.Init")
    protected Patrol() {}

    /**
     * Records a round of today or of yesterday.
     *
     * @throws Refusal for a time to come or longer ago, and without a word about what was seen
     */
    Patrol(CenterId center, OfficerId by, Instant at, String remark, ZoneId zone, Instant now) {
        LocalDate day = LocalDate.ofInstant(at, zone);
        if (at.isAfter(now)) {
            throw new Refusal("attendance.refused.patrol-to-come").on("at");
        }
        if (day.isBefore(LocalDate.ofInstant(now, zone).minusDays(1))) {
            throw new Refusal("attendance.refused.patrol-too-old").on("at");
        }
        this.id = PatrolId.next();
        this.center = center;
        this.officer = by;
        this.patrolledAt = at;
        this.patrolledOn = day;
        this.remark = Typed.told(remark, "remark", LONGEST_TEXT);
    }

    PatrolId id() {
        return id;
    }

    CenterId center() {
        return center;
    }

    LocalDate day() {
        return patrolledOn;
    }

    PatrolView toView() {
        return new PatrolView(id, center, officer, patrolledAt, patrolledOn, remark);
    }
}
