package org.govhall.catalog;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Ratio;
import org.govhall.organization.CenterView;
import org.govhall.organization.DepartmentView;
import org.govhall.organization.LetterView;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.Power;
import org.springframework.stereotype.Component;

/**
 * Which items should have entered a hall, which have, and how far the window is authorized: worked out from offerings and
 * letters of authorization, never typed.
 */
@Component
class HallEntry {

    /** How far the window may handle an item itself. */
    enum Authorization {
        /** 授权到位: every power that its cases can call for. */
        WHOLLY,
        PARTLY,
        NONE
    }

    /**
     * One item that should have entered.
     *
     * @param entered whether it can be applied for in the hall today
     */
    record Row(ItemCode code, String name, String organ, boolean entered, Authorization authorization) {

        /** Whether nothing is left to be put right: it has entered, and the window may decide it whole. */
        public boolean isInOrder() {
            return entered && authorization == Authorization.WHOLLY;
        }
    }

    /** All items of a hall, and the rates as {@code 授权到位率} and {@code 进驻率} define them. */
    record Sheet(List<Row> rows) {

        public long should() {
            return rows.size();
        }

        public long entered() {
            return rows.stream().filter(Row::entered).count();
        }

        public long authorized(String how) {
            Authorization wanted = Authorization.valueOf(how);
            return rows.stream()
                    .filter(row -> row.entered() && row.authorization() == wanted)
                    .count();
        }

        public Ratio entryRate() {
            return Ratio.of(entered(), should());
        }

        public Ratio wholly() {
            return Ratio.of(authorized("WHOLLY"), entered());
        }

        public Ratio partly() {
            return Ratio.of(authorized("PARTLY"), entered());
        }
    }

    private final CatalogMemory memory;
    private final OrganizationDirectory organization;
    private final Clock clock;
    private final ZoneId zone;

    HallEntry(CatalogMemory memory, OrganizationDirectory organization, Clock clock, ZoneId zone) {
        this.memory = memory;
        this.organization = organization;
        this.clock = clock;
        this.zone = zone;
    }

    /** What should enter: every item on the list whose organ has a department in the region of the hall. */
    Sheet of(CenterView center) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        List<Row> rows = new ArrayList<>();
        for (CatalogCopy.Entry entry : memory.current().entries().values()) {
            Optional<RevisionView> inForce = entry.inForce(today);
            if (inForce.isEmpty() || !entry.standing().isOpen(today)) {
                continue;
            }
            RevisionView item = inForce.get();
            Optional<DepartmentView> department = organization.departmentOf(item.organ(), center.regionCode());
            Optional<OfferingView> offering = entry.openOfferings(today).stream()
                    .filter(open -> open.center().equals(center.id()))
                    .findFirst();
            if (department.isEmpty() && offering.isEmpty()) {
                continue;
            }
            rows.add(new Row(
                    item.itemCode(),
                    item.name(),
                    item.organ(),
                    offering.isPresent(),
                    offering.map(open -> authorization(item, open, now)).orElse(Authorization.NONE)));
        }
        rows.sort(Comparator.comparing(Row::organ).thenComparing(Row::code));
        return new Sheet(rows);
    }

    /** One item of a hall; empty where it should not have entered. */
    Optional<Row> row(CenterView center, ItemCode item) {
        return of(center).rows().stream().filter(row -> row.code().equals(item)).findFirst();
    }

    private Authorization authorization(RevisionView item, OfferingView open, Instant now) {
        Set<Power> needed = needed(item.caseType());
        long granted = organization
                .windowServing(open.center(), open.department())
                .flatMap(window -> organization.chiefRepresentative(window.id()))
                .filter(chief -> chief.term().includes(now.atZone(zone).toLocalDate()))
                .map(chief -> {
                    List<LetterView> letters = organization.lettersOf(chief.id()).stream()
                            .filter(letter -> letter.department().equals(open.department()))
                            .toList();
                    return needed.stream()
                            .filter(power -> letters.stream()
                                    .anyMatch(letter -> letter.grants(power, item.itemCode(), now, zone)))
                            .count();
                })
                .orElse(0L);
        return granted == needed.size()
                ? Authorization.WHOLLY
                : granted > 0 ? Authorization.PARTLY : Authorization.NONE;
    }

    /** The powers that a case of this type can call for at the window. */
    static Set<Power> needed(CaseType type) {
        Power own = switch (type) {
            case IMMEDIATE -> Power.IMMEDIATE_DECISION;
            case COMMITMENT -> Power.COMMITMENT_SUPERVISION;
            case JOINT -> Power.JOINT_COORDINATION;
            case UPWARD -> Power.UPWARD_PRELIMINARY_REVIEW;
        };
        return Set.of(own, Power.RETURN_GATEKEEPING, Power.SUPPLEMENT_VERIFICATION, Power.SEAL_USE);
    }
}
