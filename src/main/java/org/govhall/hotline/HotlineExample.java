package org.govhall.hotline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.govhall.calendar.WorkingCalendar;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OfficerView;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.WorkingCalendars;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Two months of a hotline, and what is open today: for a first look at the hall only. */
@Component
@Profile("demo")
public class HotlineExample {

    private static final int WORKING_DAYS = 40;
    private static final int OPEN_DAYS = 8;
    private static final HotlineTerm USUAL = new HotlineTerm(null, "");
    private static final LocalTime MORNING = LocalTime.of(9, 20);
    private static final String CIVIL_AFFAIRS = "民政局";
    private static final List<Ask> ASKED = List.of(
            new Ask(DemandKind.CONSULTATION, "老年人优待证怎样办理", "母亲今年七十岁，想问办优待证要带什么材料，能不能由我代办。", "王桂兰", CIVIL_AFFAIRS),
            new Ask(DemandKind.HELP, "小区夜间停水", "昨天夜里起三号楼没有水，物业说要等，请帮忙问一问什么时候能来水。", "李建国", "住房和城乡建设局"),
            new Ask(DemandKind.COMPLAINT, "窗口排队时间长", "上午排了一个多小时，中间有一个窗口没有人，请安排好人手。", "赵敏", CIVIL_AFFAIRS),
            new Ask(DemandKind.SUGGESTION, "大厅门口增加无障碍坡道指引", "坡道在侧门，推轮椅的人找不到，建议在正门立一块指示牌。", null, "残疾人联合会"),
            new Ask(DemandKind.CONSULTATION, "食品经营许可证变更地址", "店铺要搬到隔壁街，想问许可证是变更还是重新办理。", "马志强", "市场监督管理局"),
            new Ask(DemandKind.REPORT, "餐馆后厨卫生", "经过后门看到食材直接放在地上，请去看一看。", null, "市场监督管理局"),
            new Ask(DemandKind.HELP, "社保卡丢失后无法挂失", "电话打了几次没有人接，网上又提示信息不一致，请帮助处理。", "陈晓燕", "人力资源和社会保障局"));

    private static final Ask WAGES =
            new Ask(DemandKind.HELP, "两个月工资没有发", "在工地干了三个月，只发了一个月的工资，请帮忙要回来。", "刘长河", CIVIL_AFFAIRS);
    private static final Ask GAS =
            new Ask(DemandKind.HELP, "楼道里有煤气味", "一单元楼道里煤气味很重，已经开窗，请马上派人来看。", "孙月", CIVIL_AFFAIRS);

    private final HotlineDesk desk;
    private final OrganizationDirectory organization;
    private final WorkingCalendars calendars;
    private final ZoneId zone;

    HotlineExample(HotlineDesk desk, OrganizationDirectory organization, WorkingCalendars calendars, ZoneId zone) {
        this.desk = desk;
        this.organization = organization;
        this.calendars = calendars;
        this.zone = zone;
    }

    /** @param organ whose matter it is, as the catalogue calls it */
    private record Ask(
            DemandKind kind,
            String subject,
            String words,
            @Nullable String name,
            String organ) {}

    /** Who answers for a department. */
    private record Answering(DepartmentId department, HotlineReach reach) {}

    /** What one life of the hotline goes by. */
    private record Stage(
            Consumer<Instant> clock, HotlineReach dispatcher, CenterId center, Map<String, Answering> answering) {

        /** Whose matter it is, or who comes first where nobody of that organ works in the centre. */
        Answering of(String organ) {
            Answering first = answering.values().iterator().next();
            return answering.getOrDefault(organ, first);
        }
    }

    /**
     * Lives them.
     *
     * @param clock moves the clock
     */
    public void live(Consumer<Instant> clock, OfficerView supervisor, Instant now) {
        CenterId center = supervisor.center();
        Map<String, Answering> answering = answering(center);
        if (answering.isEmpty()) {
            return;
        }
        Stage stage =
                new Stage(clock, new HotlineReach(supervisor, organization.subtree(center), null), center, answering);
        WorkingCalendar calendar = calendars.of(center);
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = LocalDate.ofInstant(now, zone).minusDays(1);
                days.size() < WORKING_DAYS;
                day = day.minusDays(1)) {
            if (calendar.isWorkingDay(day)) {
                days.add(0, day);
            }
        }
        int past = days.size() - OPEN_DAYS;
        for (int i = 0; i < past; i++) {
            past(stage, days, i);
        }
        open(stage, days.subList(past, days.size()));
    }

    private Map<String, Answering> answering(CenterId center) {
        Map<String, Answering> answering = new LinkedHashMap<>();
        for (DepartmentId one : desk.departments(center).keySet()) {
            organization
                    .windowServing(center, one)
                    .flatMap(window -> organization.chiefRepresentative(window.id()))
                    .ifPresent(chief -> answering.put(
                            organization.department(one).organ(),
                            new Answering(one, new HotlineReach(chief, Set.of(center), Set.of(one)))));
        }
        return answering;
    }

    /** One that has ended: most in time and to the caller's satisfaction. */
    private void past(Stage stage, List<LocalDate> days, int i) {
        HotlineReach dispatcher = stage.dispatcher();
        Instant at = at(days.get(i), 0);
        if (i % 11 == 5) {
            desk.tellWay(
                    dispatcher,
                    taken(stage, WAGES, i, at),
                    0,
                    LegalWay.ARBITRATION,
                    "劳动报酬争议先向劳动人事争议仲裁委员会申请仲裁，已告知地址、期限和要带的材料。");
            return;
        }
        if (i % 13 == 8) {
            desk.transfer(dispatcher, taken(stage, GAS, i, at), 0, UrgentLine.UTILITIES, "已转燃气抢修值班电话，对方半小时内到场。");
            return;
        }
        HotlineOrderId id = taken(stage, i, at);
        Answering answering = stage.of(ask(i).organ());
        desk.dispatch(dispatcher, id, 0, answering.department(), USUAL);
        boolean late = i % 12 == 3;
        int answered = Math.min(i + (late ? 7 : 1), days.size() - 1);
        stage.clock().accept(at(days.get(answered), 5));
        desk.answer(answering.reach(), id, 1, "已联系当事人，说明了办理的条件和材料，并现场处理。");
        if (ask(i).name() == null) {
            return;
        }
        stage.clock().accept(at(days.get(Math.min(answered + 1, days.size() - 1)), 6));
        HotlineCall result = i % 9 == 4 ? HotlineCall.NOT_SATISFIED : HotlineCall.SATISFIED;
        String said = result == HotlineCall.SATISFIED ? "上午联系上来电人，对方认可处理的经过。" : "来电人认为答复太笼统，已说明以后可以直接到窗口咨询。";
        desk.callBack(dispatcher, id, 2, result, new HotlineTerm(null, said));
    }

    /** One of each state that something can be done with. */
    private void open(Stage stage, List<LocalDate> days) {
        HotlineReach dispatcher = stage.dispatcher();
        Answering civil = stage.of(CIVIL_AFFAIRS);
        HotlineOrderId overdue = taken(stage, 1, at(days.get(0), 0));
        desk.dispatch(dispatcher, overdue, 0, stage.of(ask(1).organ()).department(), USUAL);
        HotlineOrderId unsatisfied = taken(stage, 2, at(days.get(3), 0));
        desk.dispatch(dispatcher, unsatisfied, 0, civil.department(), USUAL);
        stage.clock().accept(at(days.get(4), 2));
        desk.answer(civil.reach(), unsatisfied, 1, "已提醒窗口按时在岗。");
        stage.clock().accept(at(days.get(5), 2));
        desk.callBack(
                dispatcher,
                unsatisfied,
                2,
                HotlineCall.SENT_BACK,
                new HotlineTerm(null, "来电人说第二天仍有一个窗口没有人，要求说明以后怎样安排。"));
        HotlineOrderId answered = taken(stage, 4, at(days.get(5), 3));
        Answering market = stage.of(ask(4).organ());
        desk.dispatch(dispatcher, answered, 0, market.department(), USUAL);
        stage.clock().accept(at(days.get(6), 4));
        desk.answer(market.reach(), answered, 1, "地址变化的应当申请变更；新场所的设备布局图一并提交。");
        HotlineOrderId objected = taken(stage, 6, at(days.get(7), 0));
        desk.dispatch(dispatcher, objected, 0, civil.department(), USUAL);
        stage.clock().accept(at(days.get(7), 1));
        desk.object(civil.reach(), objected, 1, "社会保障卡由人力资源和社会保障部门管理，请改派。");
        HotlineOrderId asked = taken(stage, 0, at(days.get(7), 2));
        desk.dispatch(dispatcher, asked, 0, civil.department(), USUAL);
        HotlineOrderId longer = taken(stage, 3, at(days.get(7), 3));
        desk.dispatch(dispatcher, longer, 0, stage.of(ask(3).organ()).department(), new HotlineTerm(10, "需要与物业一起看现场"));
        taken(stage, 4, at(days.get(7), 4));
        taken(stage, 5, at(days.get(7), 5));
    }

    private HotlineOrderId taken(Stage stage, int i, Instant at) {
        return taken(stage, ask(i), i, at);
    }

    private HotlineOrderId taken(Stage stage, Ask ask, int i, Instant at) {
        stage.clock().accept(at);
        return desk.take(
                stage.dispatcher(),
                HotlineOrderId.next(),
                stage.center(),
                new HotlineDemand(
                        i % 5 == 3 ? HotlineChannel.WEB : HotlineChannel.PHONE,
                        at.minus(Duration.ofMinutes(8)),
                        ask.name() == null ? Caller.ANONYMOUS : new Caller(ask.name(), "1390000%04d".formatted(i)),
                        ask.kind(),
                        ask.subject(),
                        ask.words(),
                        null,
                        null));
    }

    private static Ask ask(int i) {
        return ASKED.get(i % ASKED.size());
    }

    private Instant at(LocalDate day, int halfHours) {
        return day.atTime(MORNING.plusMinutes(30L * halfHours)).atZone(zone).toInstant();
    }
}
