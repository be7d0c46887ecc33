package org.govhall.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.govhall.casework.CaseId;
import org.govhall.casework.HallFixture;
import org.govhall.casework.HallFixture.Citizen;
import org.govhall.casework.HallFixture.Official;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.Refusal;
import org.govhall.organization.Rank;
import org.govhall.testing.MovableClock;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From what a citizen says to the call back; who sees what; and what keeps the box from being stuffed. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RatingPagesTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RatingBox box;

    @Autowired
    private RatingCode.Codes codes;

    @Autowired
    private Occasions occasions;

    @Autowired
    private RatingSweep sweep;

    @Autowired
    private Tablets tablets;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    @Autowired
    private MockMvcTester mvc;

    private HallFixture hall;
    private Official supervisor;
    private Official administrator;

    @BeforeAll
    void open() {
        hall = HallFixture.open(context);
        supervisor = hall.official("监察甲", Rank.SECTION_HEAD, Role.SUPERVISOR);
        administrator = hall.official("管理甲", Rank.SECTION_HEAD, Role.ADMINISTRATOR);
    }

    @Test
    void aVeryDissatisfiedCitizenIsHeardVerifiedAnsweredAndCalledBack() {
        Citizen citizen = hall.citizen("沈静秋");
        CaseId caseId = hall.completed(citizen, HallFixture.OLD_AGE_BENEFIT);
        String address = "/my/ratings/" + caseId + "/COMPLETION";

        assertThat(get("/my/ratings", citizen.signedIn())).bodyText().contains(address);
        assertThat(post(
                        address,
                        citizen.signedIn(),
                        "satisfaction",
                        "VERY_DISSATISFIED",
                        "tags",
                        "SLOW",
                        "remark",
                        "等了四十分钟"))
                .hasRedirectedUrl(address);
        assertThat(get(address, citizen.signedIn())).bodyText().contains("非常不满意", "待核实");
        String id = idOf(caseId);

        assertThat(get("/desk/ratings", hall.secondClerk().signedIn()))
                .bodyText()
                .contains("非常不满意", hall.number(caseId));
        assertThat(get("/approval/ratings/" + id, hall.chief().signedIn()))
                .bodyText()
                .contains("等了四十分钟")
                .doesNotContain("沈静秋");
        assertThat(get("/supervision/ratings/" + id, supervisor.signedIn()))
                .bodyText()
                .contains("沈静秋", citizen.lastFour());

        act("/supervision/ratings/" + id + "/verify", supervisor, 0, "SIMPLE", "等待四十分钟，属实");
        act("/supervision/ratings/" + id + "/put-right", supervisor, 1, null, "增开了一个窗口");
        assertThat(get(address, citizen.signedIn())).bodyText().contains("增开了一个窗口");
        act("/supervision/ratings/" + id + "/call-back", supervisor, 2, "SATISFIED", "本人表示认可");

        assertThat(get("/supervision/ratings/" + id, supervisor.signedIn()))
                .bodyText()
                .contains("已办结", "已核实", "已整改", "已回访", "监察甲");
        assertThat(get("/supervision/ratings.csv?tab=ENDED", supervisor.signedIn()))
                .bodyText()
                .contains(hall.number(caseId), "非常不满意");
    }

    @Test
    void theChiefWhoWasRatedIsRefusedAndKeepsWhatWasTyped() {
        CaseId caseId = hall.completed(hall.citizen("周又安"), HallFixture.OLD_AGE_BENEFIT);
        String id =
                rate(caseId, RatingStage.COMPLETION, Satisfaction.DISSATISFIED).toString();

        MvcTestResult answer = post(
                "/approval/ratings/" + id + "/verify",
                hall.chief().signedIn(),
                "version",
                "0",
                "choice",
                "SIMPLE",
                "text",
                "本人认为属实");

        assertThat(answer).hasStatusOk().bodyText().contains("要由别人处理", "本人认为属实");
        assertThat(post("/approval/ratings/" + id + "/verify", hall.chief().signedIn(), "version", "0", "text", ""))
                .bodyText()
                .contains("请填写说明");
    }

    @Test
    void whoComesSecondIsToldAndSeesHowItStands() {
        CaseId caseId = hall.completed(hall.citizen("周再安"), HallFixture.OLD_AGE_BENEFIT);
        String id =
                rate(caseId, RatingStage.COMPLETION, Satisfaction.DISSATISFIED).toString();
        act("/supervision/ratings/" + id + "/verify", supervisor, 0, "COMPLEX", "属实");

        MvcTestResult second = post(
                "/supervision/ratings/" + id + "/verify",
                supervisor.signedIn(),
                "version",
                "0",
                "choice",
                "SIMPLE",
                "text",
                "我写的内容");

        assertThat(second).hasStatus(409).bodyText().contains("我写的内容", "别人刚刚处理过");
    }

    @Test
    void anUpheldAppealMarksTheRatingAndItCountsNoMore() {
        CaseId caseId = hall.delivered(hall.citizen("周三安"), HallFixture.OLD_AGE_BENEFIT);
        String id = rate(caseId, RatingStage.DELIVERY, Satisfaction.VERY_DISSATISFIED)
                .toString();
        long before = counted();

        act("/approval/ratings/" + id + "/appeal", hall.chief(), 0, null, "评价对象不是本窗口");
        assertThat(get("/supervision/ratings?tab=APPEALED", supervisor.signedIn()))
                .bodyText()
                .contains(hall.number(caseId));
        assertThat(get(
                        "/approval/ratings/" + id + "/decide-appeal",
                        hall.chief().signedIn()))
                .hasStatus(404);
        act("/supervision/ratings/" + id + "/decide-appeal", supervisor, 1, "UPHELD", "监控显示不是本窗口");

        assertThat(counted()).isEqualTo(before - 1);
        assertThat(get("/supervision/ratings/" + id, supervisor.signedIn()))
                .bodyText()
                .contains("不计入", "监控显示不是本窗口");
    }

    @Test
    void aLinkIsRatedOnceAndOnlyOnesOfThisHallAreOpen() {
        CaseId caseId = hall.completed(hall.citizen("钱一诺"), HallFixture.OLD_AGE_BENEFIT);
        String code = codes.write(caseId, RatingStage.COMPLETION);

        assertThat(mvc.get().uri("/rate/" + code)).hasStatusOk().bodyText().contains("您对这次服务满意吗");
        assertThat(post("/rate/" + code, null, "satisfaction", "")).bodyText().contains("请选择满意程度");
        assertThat(post("/rate/" + code, null, "satisfaction", "SATISFIED", "tags", "QUICK"))
                .hasRedirectedUrl("/rate/" + code);
        assertThat(post("/rate/" + code, null, "satisfaction", "VERY_DISSATISFIED"))
                .bodyText()
                .contains("已经评价过");
        assertThat(mvc.get().uri("/rate/" + code)).bodyText().contains("感谢您的评价", "满意");
        String forged = (code.charAt(0) == 'A' ? "B" : "A") + code.substring(1);
        assertThat(mvc.get().uri("/rate/" + forged)).hasStatus(404);
        assertThat(mvc.get().uri("/rate/nonsense")).hasStatus(404);
    }

    @Test
    void whatBelongsToAnotherIsNotThere() {
        CaseId caseId = hall.completed(hall.citizen("钱二诺"), HallFixture.OLD_AGE_BENEFIT);
        Citizen stranger = hall.citizen("钱三诺");
        String address = "/my/ratings/" + caseId + "/COMPLETION";
        String id =
                rate(caseId, RatingStage.COMPLETION, Satisfaction.DISSATISFIED).toString();
        Official elsewhere = hall.official("首席乙", Rank.SECTION_HEAD, Role.CHIEF_REPRESENTATIVE);

        assertThat(get(address, stranger.signedIn())).hasStatus(404);
        assertThat(post(address, stranger.signedIn(), "satisfaction", "SATISFIED"))
                .hasStatus(404);
        assertThat(get("/approval/ratings/" + id, elsewhere.signedIn())).hasStatus(404);
        assertThat(post("/approval/ratings/" + id + "/exclude", hall.chief().signedIn(), "text", "理由"))
                .hasStatus(404);
    }

    @Test
    void staffDoNotRateAndOneDeviceRatesFiveTimesADay() {
        List<CaseId> cases = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            cases.add(hall.completed(hall.citizen("孙" + "甲乙丙丁戊己".charAt(i)), HallFixture.OLD_AGE_BENEFIT));
        }
        assertRefused(
                "rating.refused.staff",
                () -> box.rate(
                        occasion(cases.get(0), RatingStage.COMPLETION),
                        opinion(Satisfaction.SATISFIED),
                        new RatingBox.Source(RatingChannel.PORTAL, hall.clerk().signedIn(), null)));
        for (CaseId caseId : cases.subList(0, 5)) {
            fromDevice(caseId);
        }
        assertRefused("rating.refused.device", () -> fromDevice(cases.get(5)));
    }

    @Test
    void ofManyAtOnceOneRatingStays() throws Exception {
        CaseId caseId = hall.completed(hall.citizen("李争先"), HallFixture.OLD_AGE_BENEFIT);
        int people = 8;
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService crowd = Executors.newFixedThreadPool(people);
        List<Future<Boolean>> results = new ArrayList<>();
        Callable<Boolean> one = () -> {
            start.await();
            try {
                rate(caseId, RatingStage.COMPLETION, Satisfaction.VERY_DISSATISFIED);
                return true;
            } catch (Refusal tooLate) {
                return false;
            }
        };
        for (int i = 0; i < people; i++) {
            results.add(crowd.submit(one));
        }
        start.countDown();
        int taken = 0;
        for (Future<Boolean> result : results) {
            taken += Boolean.TRUE.equals(result.get()) ? 1 : 0;
        }
        crowd.shutdown();

        assertThat(taken).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from rating_order o join rating_rating r on r.id = o.id"
                                + " where r.case_id = :case")
                        .param("case", caseId.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theTabletAsksAboutTheVisitThatWasOverLast() {
        String screen = "/rate/window/" + hall.window();
        assertThat(mvc.get().uri(screen)).bodyText().contains("绑定评价器");
        String code = tablets.invite(hall.window());
        assertThat(post(screen + "/pair", null, "code", "0000")).bodyText().contains("绑定码不对");
        MvcTestResult paired = post(screen + "/pair", null, "code", code.substring(0, 4) + " " + code.substring(4));
        Cookie tablet = new Cookie(
                "govhall-tablet",
                Objects.requireNonNull(paired.getResponse().getHeader("Set-Cookie"))
                        .replaceAll("govhall-tablet=([^;]+);.*", "$1"));
        assertRefused("rating.refused.tablet-code", () -> tablets.pair(hall.window(), code));
        clock.advance(Duration.ofHours(1));
        assertThat(mvc.get().uri(screen).cookie(tablet)).bodyText().contains("欢迎光临");

        CaseId caseId = hall.delivered(hall.citizen("吴到窗"), HallFixture.OLD_AGE_BENEFIT);

        assertThat(mvc.get().uri(screen).cookie(tablet)).bodyText().contains(hall.number(caseId), "非常满意");
        assertThat(mvc.post()
                        .uri(screen)
                        .cookie(tablet)
                        .with(csrf())
                        .param("satisfaction", "SATISFIED")
                        .param("visit", caseId + ".DELIVERY"))
                .hasRedirectedUrl(screen + "?done");
        assertThat(mvc.get().uri(screen).cookie(tablet)).bodyText().contains("欢迎光临");
        assertThat(mvc.post()
                        .uri(screen)
                        .with(csrf())
                        .param("satisfaction", "SATISFIED")
                        .param("visit", caseId + ".DELIVERY"))
                .hasStatus(403);

        assertThat(get("/admin/tablets", administrator.signedIn())).bodyText().contains("更换评价器");
        tablets.end(hall.window());
        assertThat(mvc.get().uri(screen).cookie(tablet)).bodyText().contains("绑定评价器");
    }

    @Test
    void theReceiptAsksAboutTheVisitToTheCounterThatWasLast() {
        CaseId caseId = hall.completed(hall.citizen("吴二来"), HallFixture.OLD_AGE_BENEFIT);
        CaseId over = hall.delivered(hall.citizen("吴三来"), HallFixture.OLD_AGE_BENEFIT);
        RatingCode.Codes codes = context.getBean(RatingCode.Codes.class);

        assertThat(get("/desk/cases/" + over + "/receipt", hall.clerk().signedIn()))
                .hasStatusOk()
                .bodyText()
                .contains("/rate/" + codes.write(over, RatingStage.DELIVERY) + "/qr.svg");
        assertThat(get("/desk/cases/" + caseId + "/receipt", hall.clerk().signedIn()))
                .bodyText()
                .doesNotContain(codes.write(caseId, RatingStage.DELIVERY), codes.write(caseId, RatingStage.COMPLETION));
    }

    @Test
    void whatIsLeftLyingBecomesLateOnceAndByItself() {
        CaseId caseId = hall.completed(hall.citizen("郑久候"), HallFixture.OLD_AGE_BENEFIT);
        String id =
                rate(caseId, RatingStage.COMPLETION, Satisfaction.DISSATISFIED).toString();
        sweep.markLate();
        assertThat(get("/supervision/ratings/" + id, supervisor.signedIn()))
                .bodyText()
                .doesNotContain("本环节超过期限");

        clock.advance(Duration.ofDays(3));
        sweep.markLate();
        sweep.markLate();

        assertThat(get("/supervision/ratings?tab=LATE", supervisor.signedIn()))
                .bodyText()
                .contains(hall.number(caseId), "黄牌");
        assertThat(jdbc.sql(
                                "select count(*) from rating_order_event where kind = 'OVERDUE' and order_id = cast(:id as uuid)")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aSuddenRunIsASignalThatSomebodyExplains() {
        clock.advance(Duration.ofDays(2));
        CaseId one = hall.completed(hall.citizen("王一"), HallFixture.OLD_AGE_BENEFIT);
        rate(one, RatingStage.COMPLETION, Satisfaction.FAIRLY_SATISFIED);
        assertThat(sweep.findRuns()).isZero();
        jdbc.sql("insert into rating_rating (id, version, case_id, case_number, stage, satisfaction, tags, anonymous,"
                        + " channel, rated_at, rated_on, center_id, department_id, window_id, region_code, item_code,"
                        + " applicant_id) select gen_random_uuid(), 0, gen_random_uuid(), case_number, stage,"
                        + " satisfaction, tags, anonymous, channel, rated_at + n * interval '30 seconds', rated_on,"
                        + " center_id, department_id, window_id, region_code, item_code, applicant_id"
                        + " from rating_rating, generate_series(1, 19) n where case_id = :case")
                .param("case", one.value())
                .update();
        clock.advance(Duration.ofMinutes(30));

        assertThat(sweep.findRuns()).isEqualTo(1);
        assertThat(sweep.findRuns()).isZero();

        String run = jdbc.sql("select id from rating_run").query(String.class).single();
        assertThat(get("/supervision/rating-runs", supervisor.signedIn()))
                .bodyText()
                .contains("还没有了解");
        assertThat(post("/supervision/rating-runs/" + run, supervisor.signedIn(), "explanation", " "))
                .bodyText()
                .contains("请填写说明");
        post("/supervision/rating-runs/" + run, supervisor.signedIn(), "explanation", "集体办理");
        assertThat(get("/supervision/rating-runs/" + run, supervisor.signedIn()))
                .bodyText()
                .contains("集体办理", "20 条评价");
    }

    @Test
    void thePublicReadsFiguresAndReleasedTextsAndNobodysName() {
        CaseId caseId = hall.completed(hall.citizen("冯公开"), HallFixture.OLD_AGE_BENEFIT);
        RatingId id = box.rate(
                occasion(caseId, RatingStage.COMPLETION),
                new Rating.Opinion(Satisfaction.VERY_SATISFIED, Set.of(RatingTag.QUICK), "冯公开说：办得真快", false),
                new RatingBox.Source(RatingChannel.LINK, null, "a-device-of-its-own"));
        assertThat(mvc.get().uri("/open/ratings")).bodyText().contains("满意率").doesNotContain("办得真快");

        act("/supervision/ratings/" + id + "/release", supervisor, 0, null, "办得真快");

        assertThat(mvc.get().uri("/open/ratings")).bodyText().contains("办得真快").doesNotContain("冯公开");
        assertThat(mvc.get().uri("/open/ratings?by=DEPARTMENT&span=MONTH"))
                .bodyText()
                .contains("测试市民政局");
        post("/supervision/ratings/" + id + "/withhold", supervisor.signedIn());
        assertThat(mvc.get().uri("/open/ratings")).bodyText().doesNotContain("办得真快");
    }

    @Test
    void whatWasSaidIsNotReadableInTheDatabase() {
        CaseId caseId = hall.completed(hall.citizen("陈密语"), HallFixture.OLD_AGE_BENEFIT);
        box.rate(
                occasion(caseId, RatingStage.COMPLETION),
                new Rating.Opinion(Satisfaction.SATISFIED, Set.of(), "这句话是密文", false),
                new RatingBox.Source(RatingChannel.LINK, null, "another-device"));

        assertThat(jdbc.sql("select remark from rating_rating where case_id = :case")
                        .param("case", caseId.value())
                        .query(String.class)
                        .single())
                .startsWith("k1:")
                .doesNotContain("密文");
    }

    private long counted() {
        return jdbc.sql("select count(*) from rating_facts").query(Long.class).single();
    }

    private void fromDevice(CaseId caseId) {
        box.rate(
                occasion(caseId, RatingStage.COMPLETION),
                opinion(Satisfaction.SATISFIED),
                new RatingBox.Source(RatingChannel.LINK, null, "one-device"));
    }

    private RatingId rate(CaseId caseId, RatingStage stage, Satisfaction satisfaction) {
        return box.rate(
                occasion(caseId, stage), opinion(satisfaction), new RatingBox.Source(RatingChannel.PORTAL, null, null));
    }

    private static Rating.Opinion opinion(Satisfaction satisfaction) {
        return new Rating.Opinion(satisfaction, Set.of(), null, false);
    }

    private Occasion occasion(CaseId caseId, RatingStage stage) {
        return occasions.find(caseId, stage).orElseThrow();
    }

    private String idOf(CaseId caseId) {
        return jdbc.sql("select id from rating_rating where case_id = :case")
                .param("case", caseId.value())
                .query(String.class)
                .single();
    }

    private void act(String address, Official by, long version, String choice, String text) {
        List<String> fields = new ArrayList<>(List.of("version", String.valueOf(version), "text", text));
        if (choice != null) {
            fields.addAll(List.of("choice", choice));
        }
        assertThat(post(address, by.signedIn(), fields.toArray(String[]::new))).hasStatus3xxRedirection();
    }

    private MvcTestResult get(String address, SignedIn who) {
        return mvc.get().uri(address).with(user(who)).exchange();
    }

    private MvcTestResult post(String address, SignedIn who, String... fields) {
        MockMvcTester.MockMvcRequestBuilder call = mvc.post().uri(address).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            call.param(fields[i], fields[i + 1]);
        }
        return who == null ? call.exchange() : call.with(user(who)).exchange();
    }

    private static void assertRefused(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}
