package org.govhall.payment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.govhall.catalog.Catalog;
import org.govhall.catalog.RevisionId;
import org.govhall.kernel.Ratio;
import org.govhall.organization.CenterId;
import org.govhall.organization.CenterView;
import org.govhall.organization.OfficerId;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.WindowId;
import org.govhall.organization.WindowView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How things are called on the pages of fees; answered from memory. */
@Component
class FeeWords {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final OrganizationDirectory organization;
    private final Catalog catalog;
    private final Clock clock;
    private final ZoneId zone;

    FeeWords(OrganizationDirectory organization, Catalog catalog, Clock clock, ZoneId zone) {
        this.organization = organization;
        this.catalog = catalog;
        this.clock = clock;
        this.zone = zone;
    }

    public String item(RevisionId revision) {
        return catalog.revision(revision).name();
    }

    public String center(CenterId id) {
        return organization.findCenter(id).map(CenterView::name).orElse(Ratio.NOTHING);
    }

    /** Such as {@code A01 民政窗口}. */
    public String window(WindowId id) {
        WindowView window = organization.window(id);
        return window.number() + " " + window.name();
    }

    public String officer(@Nullable OfficerId id) {
        return id == null
                ? Ratio.NOTHING
                : organization.officerNames(List.of(id)).getOrDefault(id, Ratio.NOTHING);
    }

    /** Such as {@code 2026-11-24 17:30}; — for what has not happened. */
    public String minutes(@Nullable Instant instant) {
        return instant == null ? Ratio.NOTHING : MINUTES.format(instant.atZone(zone));
    }

    /** A payment code in groups of four, as people read it out. */
    public String grouped(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1 ");
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
