package org.govhall.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.govhall.appraisal.AppraisalFigures;
import org.govhall.hotline.HotlineFigures;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the modules that keep what is {@link Tallied}: one statement each, however much there is. */
@Component
class Tallies {

    private final HotlineFigures hotline;
    private final AppraisalFigures appraisal;

    Tallies(HotlineFigures hotline, AppraisalFigures appraisal) {
        this.hotline = hotline;
        this.appraisal = appraisal;
    }

    /**
     * What a department has in a centre.
     *
     * @param department {@link DepartmentId#NONE} for the centre itself
     */
    record Line(CenterId center, DepartmentId department, Figures figures) {

        static Line of(CenterId center, @Nullable DepartmentId department, Figures figures) {
            return new Line(center, department == null ? DepartmentId.NONE : department, figures);
        }
    }

    /** Nothing where an item, a window or a clerk is chosen: what is tallied is of none. */
    List<Line> of(Selection selection) {
        if (!selection.isTallied()) {
            return List.of();
        }
        Set<CenterId> centers = selection.centers();
        LocalDate from = selection.period().from();
        LocalDate to = selection.period().to();
        return Stream.of(
                        hotline.of(centers, from, to).stream()
                                .map(one -> Line.of(one.center(), one.department(), Tallied.figures(one.counts()))),
                        appraisal.trained(centers, from, to).stream()
                                .map(one -> Line.of(one.center(), one.department(), Tallied.figures(one.counts()))),
                        appraisal.evaluated(centers, from, to).stream()
                                .map(one -> Line.of(one.center(), one.department(), Tallied.figures(one.counts()))))
                .flatMap(lines -> lines)
                .filter(line ->
                        selection.department() == null || selection.department().equals(line.department()))
                .toList();
    }

    Figures sum(Selection selection) {
        return of(selection).stream().map(Line::figures).reduce(Figures.NONE, Figures::plus);
    }
}
