package org.govhall.schedule;

import java.util.List;
import java.util.Set;
import org.govhall.calendar.ScheduledDay;
import org.govhall.identity.AccountId;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Publishes schedules for tests of other modules. */
public final class ScheduleDesk {

    private final ApplicationContext context;

    private ScheduleDesk(ApplicationContext context) {
        this.context = context;
    }

    public static ScheduleDesk of(ApplicationContext context) {
        return new ScheduleDesk(context);
    }

    /** Takes the days over and publishes them, as if the first day of their year were still to come. */
    public void publish(List<ScheduledDay> days) {
        SchedulePreparation preparation = context.getBean(SchedulePreparation.class);
        preparation.takeOver(days);
        context.getBean(SchedulePublishing.class)
                .publish(
                        preparation.draft().version(),
                        new SignedIn(AccountId.next(), "管理甲", Set.of(Role.ADMINISTRATOR)));
    }

    /** What the sweep does when it is alone; the lock itself remembers databases of earlier tests. */
    public void sweep() {
        context.getBean(ScheduleSweep.class).follow();
    }

    /** As if a year had never been published. */
    public void takeBack(int year) {
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        jdbc.sql("delete from schedule_day where extract(year from scheduled_on) = :year")
                .param("year", year)
                .update();
        jdbc.sql("delete from schedule_change").update();
        jdbc.sql("delete from schedule_publication").update();
        context.getBean(HolidaySchedules.class).forget();
    }
}
