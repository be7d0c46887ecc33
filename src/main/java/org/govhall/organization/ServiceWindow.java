package org.govhall.organization;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** A numbered counter at which people are received. */
@Entity
@Table(name = "organization_window")
class ServiceWindow {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private WindowId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "center_id"))
    private CenterId center;

    @Column(name = "number")
    private String number;

    private String name;

    @Enumerated(EnumType.STRING)
    private WindowKind kind;

    @ElementCollection
    @CollectionTable(name = "organization_window_department", joinColumns = @JoinColumn(name = "window_id"))
    @AttributeOverride(name = "value", column = @Column(name = "department_id"))
    private Set<DepartmentId> departments = new HashSet<>();

    @Embedded
    private @Nullable ReceptionHours hours;

    @SuppressWarnings("NullAway.Init")
    protected ServiceWindow() {}

    /**
     * Opens a window.
     *
     * @param ofCenter the hours of its centre
     */
    ServiceWindow(NewWindow plan, ReceptionHours ofCenter) {
        this.id = WindowId.next();
        this.center = plan.center();
        this.number = Texts.required(plan.number(), "organization.refused.window-number")
                .toUpperCase(Locale.ROOT);
        change(plan.name(), plan.kind(), plan.departments());
        keepHours(plan.hours(), ofCenter);
    }

    /** A window of departments names one or more; a comprehensive one may name none and then serves all. */
    final void change(String newName, WindowKind newKind, Set<DepartmentId> serves) {
        Refusal.unless(
                newKind == WindowKind.COMPREHENSIVE || !serves.isEmpty(),
                "organization.refused.window-without-department");
        name = Texts.required(newName, "organization.refused.name");
        kind = newKind;
        if (!departments.equals(serves)) {
            departments.clear();
            departments.addAll(serves);
        }
    }

    /**
     * The window keeps hours of its own, or again those of its centre. It is not open beside these: whatever is outside of
     * them is announced day by day, as a special opening (延时、错时服务).
     *
     * @param own null for those of the centre
     * @throws Refusal when the own hours do not lie within those of the centre
     */
    final void keepHours(@Nullable ReceptionHours own, ReceptionHours ofCenter) {
        Refusal.unless(
                own == null || own.liesWithin(ofCenter), "organization.refused.hours-beyond", ofCenter.toString());
        hours = own;
    }

    /** Whether the window is open at no time at which its centre would be closed. */
    boolean fits(ReceptionHours ofCenter) {
        return hours == null || hours.liesWithin(ofCenter);
    }

    WindowId id() {
        return id;
    }

    CenterId center() {
        return center;
    }

    String number() {
        return number;
    }
}
