package org.govhall.organization;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.stream.Collectors;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** One hall: of a city, a trade, a county, a township or a village. */
@Entity
@Table(name = "organization_center")
class ServiceCenter {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private CenterId id;

    @Version
    private @Nullable Long version;

    private String name;

    @Enumerated(EnumType.STRING)
    private CenterKind kind;

    private String regionCode;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "parent_id"))
    private @Nullable CenterId parent;

    private String path;
    private String address;
    private String phone;
    private String complaintPhone;

    @Embedded
    private ReceptionHours hours;

    @SuppressWarnings("NullAway.Init")
    protected ServiceCenter() {}

    /** Opens a centre below {@code above}, or the topmost one where that is null. */
    ServiceCenter(NewCenter plan, @Nullable ServiceCenter above) {
        Refusal.unless(
                above == null || plan.kind().mayStandBelow(above.kind),
                "organization.refused.center-below",
                plan.name());
        Refusal.unless(
                above != null || plan.kind() == CenterKind.CITY || plan.kind() == CenterKind.COUNTY,
                "organization.refused.center-without-parent");
        this.id = CenterId.next();
        this.name = Texts.required(plan.name(), "organization.refused.name");
        this.kind = plan.kind();
        this.regionCode = Texts.regionCode(plan.regionCode());
        this.parent = above == null ? null : above.id;
        this.path = (above == null ? "/" : above.path) + id + "/";
        this.address = Texts.required(plan.address(), "organization.refused.address");
        this.phone = Texts.required(plan.phone(), "organization.refused.phone");
        this.complaintPhone = Texts.required(plan.complaintPhone(), "organization.refused.phone");
        this.hours = plan.hours();
    }

    CenterId id() {
        return id;
    }

    String name() {
        return name;
    }

    String regionCode() {
        return regionCode;
    }

    ReceptionHours hours() {
        return hours;
    }

    /**
     * Announces where and when people are received from now on.
     *
     * @throws Refusal as {@link #keepHours}
     */
    void announce(
            String newAddress,
            String newPhone,
            String newComplaintPhone,
            ReceptionHours newHours,
            Collection<ServiceWindow> windows) {
        keepHours(newHours, windows);
        address = Texts.required(newAddress, "organization.refused.address");
        phone = Texts.required(newPhone, "organization.refused.phone");
        complaintPhone = Texts.required(newComplaintPhone, "organization.refused.phone");
    }

    /**
     * Keeps other hours from now on.
     *
     * @param windows those of the centre that keep hours of their own
     * @throws Refusal when one of these would be open while the centre is closed: nobody shortens the hours of a window, and
     *     those of the people who work there, in passing. The refusal names them
     */
    void keepHours(ReceptionHours newHours, Collection<ServiceWindow> windows) {
        String left = windows.stream()
                .filter(window -> !window.fits(newHours))
                .map(ServiceWindow::number)
                .collect(Collectors.joining("、"));
        Refusal.unless(left.isEmpty(), "organization.refused.hours-of-windows", left, newHours.toString());
        hours = newHours;
    }
}
