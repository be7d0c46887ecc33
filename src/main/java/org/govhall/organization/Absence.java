package org.govhall.organization;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** A time in which an officer is away and B stands in: from its beginning up to, and not including, its end. */
@Entity
@Table(name = "organization_absence")
class Absence {

    private static final Duration LONGEST = Duration.ofDays(366);

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private AbsenceId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "officer_id"))
    private OfficerId officer;

    private Instant beginsAt;
    private Instant endsAt;
    private String reason;

    @SuppressWarnings("NullAway.Init")
    protected Absence() {}

    Absence(OfficerId officer, Instant from, Instant to, String reason) {
        Refusal.unless(from.isBefore(to), "organization.refused.absence-order");
        Refusal.unless(Duration.between(from, to).compareTo(LONGEST) <= 0, "organization.refused.absence-length");
        this.id = AbsenceId.next();
        this.officer = officer;
        this.beginsAt = from;
        this.endsAt = to;
        this.reason = Texts.required(reason, "organization.refused.reason");
    }

    AbsenceId id() {
        return id;
    }

    boolean covers(Instant now) {
        return !now.isBefore(beginsAt) && now.isBefore(endsAt);
    }

    OfficerId officer() {
        return officer;
    }

    Instant beginsAt() {
        return beginsAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    /**
     * It does not take place; it is kept, but covers no time.
     *
     * @throws Refusal once it has begun
     */
    void cancel(Instant now) {
        Refusal.unless(now.isBefore(beginsAt), "organization.refused.absence-begun");
        endsAt = beginsAt;
    }

    /** Back before the time. */
    void endAt(Instant now) {
        Refusal.unless(covers(now), "organization.refused.absence-over");
        endsAt = now;
    }
}
