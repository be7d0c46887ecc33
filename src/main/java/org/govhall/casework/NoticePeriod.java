package org.govhall.casework;

import java.util.List;
import org.govhall.calendar.LegalPeriod;
import org.govhall.catalog.RevisionView;

/**
 * The days in which everything that is missing must be told: five, or fewer where the item's own law gives fewer.
 *
 * @param law the law that sets them, with its article
 */
record NoticePeriod(int days, String law) {

    private static final NoticePeriod GENERAL = new NoticePeriod(5, "行政许可法第三十二条");

    /** Laws with a shorter period, by the title under which the catalogue names them as an item's basis. */
    private record Special(String title, NoticePeriod period) {}

    private static final List<Special> SPECIAL = List.of(new Special("排污许可管理条例", new NoticePeriod(3, "排污许可管理条例第九条")));

    /** The period of this item: the shortest that one of the laws it rests on sets. */
    static NoticePeriod of(RevisionView revision) {
        return SPECIAL.stream()
                .filter(special -> revision.legalBases().stream()
                        .anyMatch(basis -> basis.law().contains(special.title())))
                .map(Special::period)
                .findFirst()
                .orElse(GENERAL);
    }

    LegalPeriod period() {
        return LegalPeriod.workingDays(days);
    }
}
