package org.govhall.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Has everything computed anew after a publication, on one node of several: at once, and once more when all nodes have
 * read the new schedule and what they began under the old one is stored. Only then is a publication settled. A crash on
 * the way leaves it as it was, and the next turn goes on.
 */
@Component
class ScheduleSweep {

    /** Longer than another node trusts its copy, and than any act of a person takes. */
    static final Duration SETTLES_AFTER = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(ScheduleSweep.class);

    private final ScheduleRows rows;
    private final HolidaySchedules schedules;
    private final ObjectProvider<ScheduleFollower> followers;
    private final Clock clock;

    ScheduleSweep(
            ScheduleRows rows, HolidaySchedules schedules, ObjectProvider<ScheduleFollower> followers, Clock clock) {
        this.rows = rows;
        this.schedules = schedules;
        this.followers = followers;
        this.clock = clock;
    }

    @Scheduled(cron = "*/15 * * * * *", zone = "${govhall.zone}")
    @SchedulerLock(name = "schedule-sweep")
    void sweep() {
        follow();
    }

    /** Has computed anew what is due; whoever calls this has made sure to be alone. */
    void follow() {
        Instant began = clock.instant();
        List<Publication> due = rows.unsettled().stream()
                .filter(publication -> !publication.followed() || settles(publication, began))
                .toList();
        if (due.isEmpty()) {
            return;
        }
        schedules.forget();
        LocalDate firstDay = due.stream()
                .map(Publication::firstDay)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        int moved = followers
                .orderedStream()
                .mapToInt(follower -> follower.follow(firstDay))
                .sum();
        rows.countMoved(due.get(0).id(), moved);
        rows.markFollowed(ids(due.stream().filter(publication -> !publication.followed())), began);
        rows.settle(ids(due.stream().filter(publication -> settles(publication, began))), began);
        LOG.info("schedule from {} on: {} moved", firstDay, moved);
    }

    private static boolean settles(Publication publication, Instant began) {
        return !began.isBefore(publication.at().plus(SETTLES_AFTER));
    }

    private static List<Long> ids(Stream<Publication> publications) {
        return publications.map(Publication::id).toList();
    }
}
