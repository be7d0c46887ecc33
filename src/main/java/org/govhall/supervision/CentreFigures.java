package org.govhall.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.govhall.kernel.Ratio;
import org.govhall.kernel.Remembering;
import org.govhall.organization.CenterId;
import org.govhall.organization.CenterView;
import org.govhall.organization.OrganizationDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The few figures that the hall shows to everybody. They are read once a minute, not once a visitor. */
@Service
public class CentreFigures implements Remembering {

    private static final Duration GOOD_FOR = Duration.ofMinutes(1);

    private final FigureBook book;
    private final OrganizationDirectory organization;
    private final Clock clock;
    private final ZoneId zone;

    private volatile @Nullable Remembered remembered;

    CentreFigures(FigureBook book, OrganizationDirectory organization, Clock clock, ZoneId zone) {
        this.book = book;
        this.organization = organization;
        this.clock = clock;
        this.zone = zone;
    }

    /** This month so far, of the topmost centre and all below it; zeros and empty ratios while there is none. */
    public MonthFigures monthFigures() {
        Instant now = clock.instant();
        Remembered last = remembered;
        if (last == null || now.isBefore(last.at()) || !now.isBefore(last.at().plus(GOOD_FOR))) {
            last = new Remembered(now, read(LocalDate.ofInstant(now, zone)));
            remembered = last;
        }
        return last.figures();
    }

    @Override
    public void forget() {
        remembered = null;
    }

    private MonthFigures read(LocalDate today) {
        Optional<CenterId> city = organization.centers().stream()
                .filter(center -> center.parent() == null)
                .map(CenterView::id)
                .findFirst();
        Figures figures = city.map(organization::subtree)
                .map(centers -> figures(centers, today))
                .orElse(Figures.NONE);
        return new MonthFigures(
                YearMonth.from(today),
                figures.count(Counted.RECEIVED),
                figures.share(Counted.ON_TIME, Counted.COMPLETED),
                Ratio.reduction(figures.sum(Summed.USED_DAYS), figures.sum(Summed.STATUTORY_DAYS)),
                figures.count(Counted.BOUND_BY_LAW));
    }

    private Figures figures(Set<CenterId> centers, LocalDate today) {
        return book.figures(new Selection(centers, Period.running(PeriodKind.MONTH, today), null, null));
    }

    private record Remembered(Instant at, MonthFigures figures) {}
}
