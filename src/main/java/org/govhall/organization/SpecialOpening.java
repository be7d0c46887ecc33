package org.govhall.organization;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalTime;
import org.govhall.calendar.WorkingCalendar;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** A window is open on a day beside its usual hours (延时、错时、节假日服务). */
@Entity
@Table(name = "organization_special_opening")
class SpecialOpening {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private SpecialOpeningId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "window_id"))
    private WindowId window;

    @Column(name = "held_on")
    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private SpecialKind kind;

    @Convert(converter = TimeOfDay.class)
    private LocalTime opens;

    @Convert(converter = TimeOfDay.class)
    private LocalTime closes;

    private String reason;

    @SuppressWarnings("NullAway.Init")
    protected SpecialOpening() {}

    /**
     * Announces it.
     *
     * @param usual the hours of the window, which it does not repeat
     */
    SpecialOpening(
            WindowId window,
            LocalDate day,
            SpecialKind kind,
            LocalTime opens,
            LocalTime closes,
            String reason,
            WorkingCalendar calendar,
            ReceptionHours usual,
            LocalDate today) {
        Refusal.unless(!day.isBefore(today), "organization.refused.special-past", day.toString());
        Refusal.unless(opens.isBefore(closes), "organization.refused.special-order");
        boolean working = calendar.isWorkingDay(day);
        Refusal.unless(
                kind == SpecialKind.HOLIDAY ? !working : working,
                kind == SpecialKind.HOLIDAY
                        ? "organization.refused.special-working-day"
                        : "organization.refused.special-day-off",
                day.toString());
        Refusal.unless(
                !working || !usual.overlaps(opens, closes), "organization.refused.special-usual", usual.toString());
        this.id = SpecialOpeningId.next();
        this.window = window;
        this.day = day;
        this.kind = kind;
        this.opens = opens;
        this.closes = closes;
        this.reason = Texts.required(reason, "organization.refused.reason");
    }

    SpecialOpeningId id() {
        return id;
    }

    boolean isOf(WindowId other) {
        return window.equals(other);
    }

    boolean overlaps(LocalTime from, LocalTime to) {
        return from.isBefore(closes) && opens.isBefore(to);
    }

    /** It is called off while it has not begun. */
    void mustBeToCome(LocalDate today) {
        Refusal.unless(!day.isBefore(today), "organization.refused.special-past", day.toString());
    }
}
