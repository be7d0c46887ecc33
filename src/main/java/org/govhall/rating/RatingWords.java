package org.govhall.rating;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.govhall.catalog.Catalog;
import org.govhall.catalog.RevisionView;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Ratio;
import org.govhall.organization.CenterId;
import org.govhall.organization.CenterView;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.DepartmentView;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.WindowId;
import org.govhall.organization.WindowView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How things are called on the pages of ratings; answered from memory. */
@Component
class RatingWords {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final OrganizationDirectory organization;
    private final Catalog catalog;
    private final RatingLimits limits;
    private final Clock clock;
    private final ZoneId zone;

    RatingWords(OrganizationDirectory organization, Catalog catalog, RatingLimits limits, Clock clock, ZoneId zone) {
        this.organization = organization;
        this.catalog = catalog;
        this.limits = limits;
        this.clock = clock;
        this.zone = zone;
    }

    public String item(ItemCode code) {
        return catalog.guide(code, clock.instant().atZone(zone).toLocalDate())
                .map(RevisionView::name)
                .orElse(code.value());
    }

    public String center(CenterId id) {
        return organization.findCenter(id).map(CenterView::name).orElse(Ratio.NOTHING);
    }

    public String center(UUID id) {
        return center(new CenterId(id));
    }

    public String department(UUID id) {
        DepartmentView department = organization.departments().get(new DepartmentId(id));
        return department == null ? Ratio.NOTHING : department.name();
    }

    public String window(CenterId center, WindowId id) {
        return organization.windows(center).stream()
                .filter(window -> window.id().equals(id))
                .findFirst()
                .map(RatingWords::sign)
                .orElse(Ratio.NOTHING);
    }

    static String sign(WindowView window) {
        return window.number() + " " + window.name();
    }

    /** Such as {@code 2026-11-24 17:30}; — for what has not happened. */
    public String time(@Nullable Instant instant) {
        return instant == null ? Ratio.NOTHING : MINUTES.format(instant.atZone(zone));
    }

    public String day(@Nullable Instant instant) {
        return instant == null
                ? Ratio.NOTHING
                : instant.atZone(zone).toLocalDate().toString();
    }

    /** The last day on which something can be rated. */
    public String until(Occasion occasion) {
        return day(occasion.at().plus(limits.rateWithin()));
    }

    public boolean isOpen(Occasion occasion) {
        return occasion.isOpen(clock.instant(), limits.rateWithin());
    }

    public long days() {
        return limits.rateWithin().toDays();
    }
}
