package org.govhall.supervision;

import java.util.List;
import org.govhall.hotline.HotlineFigures;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.springframework.stereotype.Component;

/** Asks the modules that keep what is {@link Tallied}: one statement each, however much there is. */
@Component
class Tallies {

    private final HotlineFigures hotline;

    Tallies(HotlineFigures hotline) {
        this.hotline = hotline;
    }

    /** What a department has in a centre. */
    record Line(CenterId center, DepartmentId department, Figures figures) {}

    /** Nothing where an item, a window or a clerk is chosen: what is tallied is of none. */
    List<Line> of(Selection selection) {
        if (!selection.isTallied()) {
            return List.of();
        }
        Period period = selection.period();
        return hotline.of(selection.centers(), period.from(), period.to()).stream()
                .filter(line ->
                        selection.department() == null || selection.department().equals(line.department()))
                .map(line -> new Line(line.center(), line.department(), Tallied.figures(line.counts())))
                .toList();
    }

    Figures sum(Selection selection) {
        return of(selection).stream().map(Line::figures).reduce(Figures.NONE, Figures::plus);
    }
}
