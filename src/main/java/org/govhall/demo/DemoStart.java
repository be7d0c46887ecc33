package org.govhall.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.govhall.appraisal.EvaluationExample;
import org.govhall.appraisal.TrainingExample;
import org.govhall.attendance.AttendanceExample;
import org.govhall.catalog.GuideExample;
import org.govhall.catalog.ListingExample;
import org.govhall.catalog.QuestionExample;
import org.govhall.catalog.ReformExample;
import org.govhall.hotline.HotlineExample;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.payment.FeeExample;
import org.govhall.rating.RatingYear;
import org.govhall.supervision.CardYear;
import org.govhall.supervision.DayRounds;
import org.govhall.supervision.DoubtExample;
import org.govhall.supervision.SupervisionOrderExample;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes the demo's hall and its history at the first start; at the next there is nothing left to do. */
@Component
@Profile("demo")
@Order(Ordered.LOWEST_PRECEDENCE)
class DemoStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private final DemoHall hall;
    private final DemoHistory history;
    private final RatingYear ratings;
    private final HotlineExample hotline;
    private final CardYear cards;
    private final ReformExample reform;
    private final ListingExample listings;
    private final GuideExample guides;
    private final QuestionExample questions;
    private final DutyExample duties;
    private final AttendanceExample attendance;
    private final TrainingExample trainings;
    private final EvaluationExample evaluations;
    private final FeeExample fees;
    private final DoubtExample doubts;
    private final SupervisionOrderExample orders;
    private final DayRounds rows;
    private final OrganizationDirectory organization;
    private final Clock clock;
    private final ZoneId zone;

    DemoStart(
            DemoHall hall,
            DemoHistory history,
            RatingYear ratings,
            HotlineExample hotline,
            CardYear cards,
            ReformExample reform,
            ListingExample listings,
            GuideExample guides,
            QuestionExample questions,
            DutyExample duties,
            AttendanceExample attendance,
            TrainingExample trainings,
            EvaluationExample evaluations,
            FeeExample fees,
            DoubtExample doubts,
            SupervisionOrderExample orders,
            DayRounds rows,
            OrganizationDirectory organization,
            Clock clock,
            ZoneId zone) {
        this.hall = hall;
        this.history = history;
        this.ratings = ratings;
        this.hotline = hotline;
        this.cards = cards;
        this.reform = reform;
        this.listings = listings;
        this.guides = guides;
        this.questions = questions;
        this.duties = duties;
        this.attendance = attendance;
        this.trainings = trainings;
        this.evaluations = evaluations;
        this.fees = fees;
        this.doubts = doubts;
        this.orders = orders;
        this.rows = rows;
        this.organization = organization;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!organization.centers().isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        LocalDate from = now.atZone(zone).toLocalDate().minusYears(1);
        LOG.info("First start of the demo: opening the hall and living a year of cases…");
        try {
            DemoClock.moveTo(from.atTime(8, 0).atZone(zone).toInstant());
            hall.open(from);
            int cases = history.live(hall, from, now);
            DemoClock.backToNow();
            ratings.live(DemoClock::moveTo, organization.officer(hall.supervisor()));
            DemoClock.backToNow();
            hotline.live(DemoClock::moveTo, organization.officer(hall.supervisor()), now);
            DemoClock.backToNow();
            cards.live(DemoClock::moveTo, DemoClock::backToNow, organization.officer(hall.supervisor()));
            reform.carryOut(
                    organization.officer(hall.administrator()).account(),
                    organization.officer(hall.otherAdministrator()).account(),
                    now.atZone(zone).toLocalDate(),
                    hall.county());
            // after the history: who lived it answered no questions
            guides.publish(now.atZone(zone).toLocalDate());
            hall.draftLetter(now.atZone(zone).toLocalDate());
            listings.listSome(
                    organization.officer(hall.supervisor()).center(),
                    organization.officer(hall.supervisor()).account(),
                    now.atZone(zone).toLocalDate());
            questions.askSome(
                    organization.officer(hall.administrator()).account(),
                    organization.officer(hall.administrator()).name());
            duties.carryOut(hall, now);
            DemoHall.DemoWindow busiest = hall.busiest();
            attendance.live(
                    organization.officer(hall.supervisor()),
                    busiest.chief(),
                    busiest.clerk(),
                    busiest.colleague(),
                    now);
            trainings.hold(organization.officer(hall.supervisor()), now);
            evaluations.evaluate(DemoClock::moveTo, organization.officer(hall.supervisor()), now);
            DemoClock.backToNow();
            fees.charge();
            rows.startAgain();
            doubts.look();
            orders.issue(organization.officer(hall.supervisor()));
            LOG.info(
                    "The demo has {} windows and {} cases, made in {} seconds",
                    hall.windows().size(),
                    cases,
                    Duration.between(now, clock.instant()).toSeconds());
        } finally {
            DemoClock.backToNow();
        }
    }
}
