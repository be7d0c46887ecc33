package org.govhall.rating;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.govhall.casework.CaseId;
import org.govhall.organization.OfficerView;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What the people of the demo have said in the last weeks, and what followed: for a first look only. */
@Component
@Profile("demo")
public class RatingYear {

    private static final Duration SPAN = Duration.ofDays(45);
    private static final Duration IN_WORK = Duration.ofDays(6);
    private static final int MOST = 500;
    private static final List<Map.Entry<String, RatingTag>> COMPLAINTS = List.of(
            Map.entry("等了快一个小时，没有人解释为什么。", RatingTag.SLOW),
            Map.entry("同一份材料让我复印了两次。", RatingTag.ASKED_TWICE),
            Map.entry("说法前后不一致，跑了两趟。", RatingTag.UNCLEAR),
            Map.entry("窗口人员一直在看手机。", RatingTag.UNFRIENDLY));
    private static final List<String> PRAISE = List.of("办得很快，讲得也清楚。", "帮老人把表填好了，很感动。", "一次就办好了。", "态度好，有耐心。");

    private final RatingBox box;
    private final RatingDesk desk;
    private final Occasions occasions;
    private final OrganizationDirectory organization;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Random random = new Random(2026);

    RatingYear(
            RatingBox box,
            RatingDesk desk,
            Occasions occasions,
            OrganizationDirectory organization,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.box = box;
        this.desk = desk;
        this.occasions = occasions;
        this.organization = organization;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Completed(CaseId id, Instant at) {}

    /**
     * Rates some of what was completed in the last weeks, and handles most of the bad ratings.
     *
     * @param moveTo moves the clock of the demo
     * @param supervisor who handles them
     */
    public void live(Consumer<Instant> moveTo, OfficerView supervisor) {
        Instant now = clock.instant();
        List<Completed> completed = jdbc.sql("select case_id, at from casework_occasions"
                        + " where stage = 'COMPLETION' and at >= :since order by at, case_id"
                        + " fetch first " + MOST + " rows only")
                .param("since", Occasions.utc(now.minus(SPAN)))
                .query((row, number) -> new Completed(
                        new CaseId(row.getObject("case_id", UUID.class)),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
        transaction.executeWithoutResult(status -> completed.forEach(one -> say(one, now, moveTo, supervisor)));
    }

    private void say(Completed completed, Instant now, Consumer<Instant> moveTo, OfficerView supervisor) {
        Instant at = completed.at().plus(Duration.ofMinutes(3 + random.nextInt(600)));
        int dice = random.nextInt(1000);
        if (dice < 120 || at.isAfter(now)) {
            return;
        }
        moveTo.accept(at);
        Occasion occasion =
                occasions.find(completed.id(), RatingStage.COMPLETION).orElseThrow();
        RatingId id = box.rate(
                occasion,
                opinion(dice),
                new RatingBox.Source(random.nextBoolean() ? RatingChannel.TABLET : RatingChannel.PORTAL, null, null));
        if (dice >= 980 && at.isBefore(now.minus(IN_WORK))) {
            handle(id, at, moveTo, supervisor);
        } else if (dice >= 940 && dice < 948) {
            desk.release(reach(supervisor), id, praise(dice));
        }
    }

    private Rating.Opinion opinion(int dice) {
        if (dice >= 975) {
            Map.Entry<String, RatingTag> complaint = COMPLAINTS.get(dice % COMPLAINTS.size());
            return new Rating.Opinion(
                    dice >= 990 ? Satisfaction.VERY_DISSATISFIED : Satisfaction.DISSATISFIED,
                    Set.of(complaint.getValue()),
                    complaint.getKey(),
                    dice % 5 == 0);
        }
        Satisfaction level = dice < 700
                ? Satisfaction.VERY_SATISFIED
                : dice < 930
                        ? Satisfaction.SATISFIED
                        : dice < 948 ? Satisfaction.VERY_SATISFIED : Satisfaction.FAIRLY_SATISFIED;
        return new Rating.Opinion(
                level,
                level == Satisfaction.VERY_SATISFIED ? EnumSet.of(RatingTag.QUICK, RatingTag.FRIENDLY) : Set.of(),
                dice >= 940 && dice < 948 ? praise(dice) : null,
                false);
    }

    private static String praise(int dice) {
        return PRAISE.get(dice % PRAISE.size());
    }

    private void handle(RatingId id, Instant at, Consumer<Instant> moveTo, OfficerView supervisor) {
        Reach reach = reach(supervisor);
        moveTo.accept(at.plus(Duration.ofHours(20)));
        desk.verify(reach, id, version(reach, id), Finding.SIMPLE, "查看了监控和叫号记录，情况属实。");
        moveTo.accept(at.plus(Duration.ofDays(2)));
        desk.putRight(reach, id, version(reach, id), "已约谈当事人，高峰时段增开一个窗口。");
        RatingDesk.Sheet sheet = desk.sheet(reach, id).orElseThrow();
        OrderView order = sheet.order();
        if (order != null && order.state() == OrderState.ANSWERED) {
            moveTo.accept(at.plus(Duration.ofDays(3)));
            desk.callBack(reach, id, order.version(), CallBack.SATISFIED, "电话回访，本人表示认可。");
        }
    }

    private long version(Reach reach, RatingId id) {
        @Nullable OrderView order = desk.sheet(reach, id).orElseThrow().order();
        return order == null ? 0 : order.version();
    }

    private Reach reach(OfficerView supervisor) {
        return Reach.overCenters(supervisor, organization.subtree(supervisor.center()));
    }
}
