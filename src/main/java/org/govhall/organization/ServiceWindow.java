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

    @SuppressWarnings("NullAway.Init")
    protected ServiceWindow() {}

    ServiceWindow(NewWindow plan) {
        this.id = WindowId.next();
        this.center = plan.center();
        this.number = Texts.required(plan.number(), "organization.refused.window-number")
                .toUpperCase(Locale.ROOT);
        change(plan.name(), plan.kind(), plan.departments());
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

    WindowId id() {
        return id;
    }

    String number() {
        return number;
    }
}
