package org.govhall.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.govhall.casework.CaseId;
import org.govhall.casework.HallFixture;
import org.govhall.identity.AccountId;
import org.govhall.identity.Accounts;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Remembering;
import org.govhall.organization.CenterId;
import org.govhall.organization.NewOfficer;
import org.govhall.organization.OrganizationSetup;
import org.govhall.organization.Rank;
import org.govhall.organization.Reaches;
import org.govhall.rating.RatingFixture;
import org.govhall.sheet.SheetFile;
import org.govhall.testing.MovableClock;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is irregular beside the deadlines of cases: steps, ratings, windows, items and papers. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WiderSignsTest {

    private static final PageRequest FIRST_PAGE = PageRequest.of(0, 100);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private OrganizationSetup setup;

    @Autowired
    private CardSweep sweep;

    @Autowired
    private CardDesk desk;

    @Autowired
    private Probes probes;

    @Autowired
    private Reaches reaches;

    @Autowired
    private LiveFacts live;

    private HallFixture hall;
    private SignedIn supervisor;
    private SignedIn elsewhere;

    @BeforeAll
    void twoCentres() {
        clock.moveTo("2026-11-23T10:00");
        hall = HallFixture.open(context);
        supervisor = hall.official("监察甲", Rank.SECTION_MEMBER, Role.SUPERVISOR).signedIn();
        CenterId district = hall.openDistrictCenter("西峰区政务服务中心");
        AccountId account = accounts.open(
                "监察乙", accounts.hash(HallFixture.PASSWORD), Set.of(Role.SUPERVISOR), List.of("wider-district"));
        setup.appoint(new NewOfficer(account, "监察乙", Rank.SECTION_MEMBER, null, district));
        elsewhere = accounts.signedIn(account);
    }

    @BeforeEach
    void mondayMorning() {
        clock.moveTo("2026-11-23T10:00");
    }

    private List<CardRow> cards(Irregularity what) {
        return desk
                .list(reaches.asSupervisor(supervisor), CardFilter.of(CardFilter.Standing.ALL, what.kind()), FIRST_PAGE)
                .stream()
                .filter(card -> card.irregularity() == what)
                .toList();
    }

    private MvcTestResult get(String address, SignedIn who) {
        return mvc.get().uri(address).with(user(who)).with(csrf()).exchange();
    }

    private String page(String address, SignedIn who) {
        MvcTestResult answer = get(address, who);
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    // ---- ratings

    @Test
    void aWorkOrderThatIsLateGetsACardForEachOfItsSteps() {
        CaseId id = hall.completed(hall.citizen("郑久候"), HallFixture.OLD_AGE_BENEFIT);
        String order = new RatingFixture(context).bad(id);
        sweep.sweep();
        assertThat(cards(Irregularity.RATING_NOT_VERIFIED)).isEmpty();

        clock.advance(Duration.ofDays(3));
        sweep.sweep();
        sweep.sweep();

        CardRow card = cards(Irregularity.RATING_NOT_VERIFIED).get(0);
        assertThat(cards(Irregularity.RATING_NOT_VERIFIED)).hasSize(1);
        assertThat(card).returns(AlertLevel.YELLOW, CardRow::level).returns(hall.number(id), CardRow::caseNumber);
        assertThat(page("/supervision/cards?kind=RATING", supervisor)).contains("差评逾期未核实", hall.number(id));
        assertThat(page("/supervision/cards/" + card.id(), supervisor))
                .contains("/supervision/ratings/" + order, "/supervision/cases/" + id);
        assertThat(page("/desk/cards/" + card.id(), hall.clerk().signedIn())).contains("/desk/ratings/" + order);
        assertThat(get("/supervision/cards/" + card.id(), elsewhere)).hasStatus(HttpStatus.NOT_FOUND);

        jdbc.sql("update rating_order set state = 'VERIFIED', due_at = :due where id = cast(:id as uuid)")
                .param("due", clock.instant().minusSeconds(60).atOffset(ZoneOffset.UTC))
                .param("id", order)
                .update();
        sweep.sweep();
        assertThat(cards(Irregularity.RATING_NOT_PUT_RIGHT)).hasSize(1);
        jdbc.sql("update rating_order set state = 'ANSWERED', appealed_at = due_at where id = cast(:id as uuid)")
                .param("id", order)
                .update();
        sweep.sweep();
        assertThat(cards(Irregularity.RATING_NOT_CALLED_BACK))
                .as("an appeal waits for a supervisor, not for the window")
                .isEmpty();
        jdbc.sql("update rating_order set appeal_decided_at = due_at where id = cast(:id as uuid)")
                .param("id", order)
                .update();
        sweep.sweep();
        assertThat(cards(Irregularity.RATING_NOT_CALLED_BACK)).hasSize(1);
    }

    @Test
    void aSuddenRunOfEqualRatingsIsACardOfTheWindowUntilItIsExplained() {
        new RatingFixture(context).bad(hall.completed(hall.citizen("王一"), HallFixture.OLD_AGE_BENEFIT));
        UUID run = UUID.randomUUID();
        jdbc.sql("insert into rating_run (id, window_id, center_id, satisfaction, first_at, last_at, ratings)"
                        + " select :id, window_id, center_id, satisfaction, rated_at, rated_at, 20 from rating_rating"
                        + " order by rated_at desc fetch first 1 rows only")
                .param("id", run)
                .update();

        sweep.sweep();
        sweep.sweep();

        CardRow card = cards(Irregularity.EQUAL_RATINGS).get(0);
        assertThat(cards(Irregularity.EQUAL_RATINGS)).hasSize(1);
        assertThat(card).returns(null, CardRow::item).returns("", CardRow::caseNumber);
        assertThat(card.window()).isEqualTo(hall.window());
        assertThat(card.state()).isEqualTo(CardState.WARNED);
        for (String language : List.of("zh-CN", "en")) {
            assertThat(page("/supervision/cards/" + card.id() + "?lang=" + language, supervisor))
                    .contains("/supervision/rating-runs/" + run)
                    .doesNotContain("??", "/supervision/cases/null");
            assertThat(page(
                            "/approval/cards/" + card.id() + "?lang=" + language,
                            hall.chief().signedIn()))
                    .doesNotContain("??", "rating-runs");
        }
        assertThat(page("/supervision/cards?standing=WARNED", supervisor)).contains("短时间内大量相同评价");
        assertThat(page("/supervision/cards.csv?standing=ALL", supervisor)).contains("短时间内大量相同评价");
        assertThat(live.acts(clock.instant().minus(Duration.ofHours(1)), 50))
                .filteredOn(act -> act.subject().equals(card.id().value()))
                .singleElement()
                .returns(null, LiveAct::item)
                .returns(LiveAct.Source.CARD, LiveAct::source);

        jdbc.sql("update rating_run set explained_at = last_at, explanation = '集体办理' where id = :id")
                .param("id", run)
                .update();
        sweep.sweep();
        assertThat(cards(Irregularity.EQUAL_RATINGS)).extracting(CardRow::state).containsExactly(CardState.LAPSED);
    }

    @Test
    void aRatingIsOnTheLiveBoardAsItHappens() {
        CaseId id = hall.completed(hall.citizen("王二"), HallFixture.OLD_AGE_BENEFIT);
        new RatingFixture(context).bad(id);

        assertThat(live.acts(clock.instant().minus(Duration.ofHours(1)), 50))
                .filteredOn(act -> act.source() == LiveAct.Source.RATING)
                .filteredOn(act -> act.subject().equals(id.value()))
                .singleElement()
                .returns("supervision.live.rated.VERY_DISSATISFIED", LiveAct::label)
                .returns("/supervision/cases/" + id, LiveAct::address)
                .returns("amber", LiveAct::tone);
        context.getBean(LiveWatch.class).forget();
        assertThat(page("/supervision/live", supervisor)).contains("评价：非常不满意");
        assertThat(page("/supervision/live", elsewhere)).doesNotContain(hall.number(id));
    }

    // ---- steps

    @Test
    void aStepOverItsOwnDaysIsFoundUnderWayAndAfterIt() {
        give(
                HallFixture.BASIC_ALLOWANCE,
                "{\"atMostOnce\":false,\"steps\":[{\"step\":\"ACCEPT\",\"post\":\"窗口\",\"days\":0},"
                        + "{\"step\":\"REVIEW\",\"post\":\"首席代表\",\"days\":2},"
                        + "{\"step\":\"DECIDE\",\"post\":\"科室\",\"days\":0},"
                        + "{\"step\":\"COMPLETE\",\"post\":\"窗口\",\"days\":0}]}");
        give(HallFixture.OLD_AGE_BENEFIT, "{\"atMostOnce\":false}");
        CaseId waits = hall.accepted(hall.citizen("沈候审"), HallFixture.BASIC_ALLOWANCE);
        CaseId inTime = hall.reviewed(hall.citizen("沈按时"), HallFixture.BASIC_ALLOWANCE);
        CaseId unplanned = hall.accepted(hall.citizen("沈无限"), HallFixture.OLD_AGE_BENEFIT);
        clock.moveTo("2026-11-25T17:00");
        sweep.sweep();
        assertThat(cards(Irregularity.STEP_LATE))
                .extracting(CardRow::caseNumber)
                .doesNotContain(hall.number(waits));

        clock.moveTo("2026-11-26T09:00");
        sweep.sweep();
        sweep.sweep();

        assertThat(cards(Irregularity.STEP_LATE))
                .extracting(CardRow::caseNumber)
                .containsOnlyOnce(hall.number(waits))
                .doesNotContain(hall.number(inTime), hall.number(unplanned));
        CardRow card = cards(Irregularity.STEP_LATE).stream()
                .filter(one -> one.caseNumber().equals(hall.number(waits)))
                .findFirst()
                .orElseThrow();
        assertThat(card.level()).isEqualTo(AlertLevel.WARNING);
        assertThat(page("/supervision/cards/" + card.id(), supervisor))
                .contains("“审核”环节限 2 个工作日", "2026-11-25 17:30", "/supervision/cases/" + waits);
        assertThat(page("/supervision/cards/" + card.id() + "?lang=en", supervisor))
                .contains("Review")
                .doesNotContain("??");
    }

    private void give(ItemCode item, String particulars) {
        int changed = jdbc.sql("update catalog_revision set particulars = :particulars"
                        + " where item_id in (select i.id from catalog_item i where i.code = :item)")
                .param("particulars", particulars)
                .param("item", item.value())
                .update();
        assertThat(changed).isPositive();
        context.getBeansOfType(Remembering.class).values().forEach(Remembering::forget);
    }

    // ---- items

    @Test
    void aClosedItemThatIsTriedAgainAndAgainWarnsTheWindowOfTheItem() {
        tried(HallFixture.SENIOR_CARD, 2);
        sweep.sweep();
        assertThat(cards(Irregularity.CLOSED_ITEM)).isEmpty();

        tried(HallFixture.SENIOR_CARD, 1);
        sweep.sweep();
        sweep.sweep();

        assertThat(cards(Irregularity.CLOSED_ITEM))
                .extracting(CardRow::item, CardRow::caseNumber, CardRow::level)
                .containsExactly(tuple(HallFixture.SENIOR_CARD, "", AlertLevel.WARNING));
        String id = cards(Irregularity.CLOSED_ITEM).get(0).id().toString();
        assertThat(page("/supervision/cards/" + id, supervisor)).contains("3 次试图办理", "已取消");

        clock.advance(Duration.ofDays(8));
        sweep.sweep();
        assertThat(cards(Irregularity.CLOSED_ITEM)).extracting(CardRow::state).containsExactly(CardState.LAPSED);
    }

    private void tried(ItemCode item, int times) {
        for (int i = 0; i < times; i++) {
            jdbc.sql(
                            "insert into catalog_attempt (at, item_code, reason, center_id) values (:at, :item, 'CANCELLED', :center)")
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("item", item.value())
                    .param("center", hall.center().value())
                    .update();
        }
    }

    // ---- papers

    @Test
    void aPaperWithoutACaseAndOneOlderThanItsCaseAreDoubtedAndNoOther() {
        LocalDate day = LocalDate.of(2026, 11, 23);
        CaseId id = hall.completed(hall.citizen("周文书"), HallFixture.OLD_AGE_BENEFIT);
        paper(id, hall.number(id), day, "测民准字〔2026〕901 号");
        paper(id, hall.number(id), day.minusDays(3), "测民准字〔2026〕902 号");
        paper(new CaseId(UUID.randomUUID()), "621000-261123-999999-1", day, "测民准字〔2026〕903 号");

        List<Finding> found = probes.look(new Period(day, day)).stream()
                .filter(one -> one.probe() == Probe.PAPER_WITHOUT_CASE || one.probe() == Probe.DATED_BEFORE_RECEIPT)
                .toList();

        assertThat(found)
                .extracting(Finding::probe, Finding::detail, one -> one.cases().size())
                .containsExactlyInAnyOrder(
                        tuple(Probe.PAPER_WITHOUT_CASE, "测民准字〔2026〕903 号", 0),
                        tuple(Probe.DATED_BEFORE_RECEIPT, "测民准字〔2026〕902 号", 1));
        context.getBean(DoubtRegister.class).enter(found.get(0));
        for (String language : List.of("zh-CN", "en")) {
            assertThat(page("/supervision/doubts?lang=" + language, supervisor))
                    .contains(found.get(0).detail())
                    .doesNotContain("??");
        }
        assertThat(page("/supervision/doubts.csv", supervisor))
                .contains(found.get(0).detail());
        assertThat(SheetFile.read(
                                "doubts.xlsx",
                                get("/supervision/doubts.xlsx?standing=ALL", supervisor)
                                        .getResponse()
                                        .getContentAsByteArray())
                        .get(0)
                        .rows())
                .isNotEmpty();
        assertThat(page("/supervision/doubts.csv", elsewhere))
                .doesNotContain(found.get(0).detail());
        assertThat(get("/supervision/doubts.csv", hall.clerk().signedIn())).hasStatus(HttpStatus.FORBIDDEN);
    }

    private void paper(CaseId id, String number, LocalDate on, String paper) {
        jdbc.sql("insert into document_paper (id, version, case_id, case_number, kind, ordinal, number, issued_at,"
                        + " issued_on, center_id, department_id, window_id, item_code, applicant_id, template_version,"
                        + " content, content_hash, sealed) values (:id, 0, :case, :number, 'GRANT', 9, :paper, :at, :on,"
                        + " :center, :department, :window, 'MZ010', :id, 1, '{}', '-', false)")
                .param("id", UUID.randomUUID())
                .param("case", id.value())
                .param("number", number)
                .param("paper", paper)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("on", on)
                .param("center", hall.center().value())
                .param("department", hall.department().value())
                .param("window", hall.window().value())
                .update();
    }

    // ---- files

    @Test
    void theOrdersCanBeTakenAwayAndNothingInThemIsAFormula() {
        CaseId id = hall.accepted(hall.citizen("沈督办"), HallFixture.OLD_AGE_BENEFIT);
        context.getBean(SupervisionOrderDesk.class)
                .issue(
                        reaches.asSupervisor(supervisor),
                        context.getBean(Signs.class).where(id).orElseThrow(),
                        "=HYPERLINK(\"x\") 三日内办结",
                        "监察记录",
                        LocalDate.of(2026, 11, 25));

        assertThat(page("/supervision/orders.csv", supervisor)).contains("'=HYPERLINK", hall.number(id));
        assertThat(page("/supervision/orders.csv", elsewhere)).doesNotContain("HYPERLINK");
        assertThat(SheetFile.read(
                                "orders.xlsx",
                                get("/supervision/orders.xlsx?standing=ALL", supervisor)
                                        .getResponse()
                                        .getContentAsByteArray())
                        .get(0)
                        .rows())
                .isNotEmpty();
        for (String path : List.of("/supervision/orders.csv", "/supervision/orders.xlsx")) {
            assertThat(get(path, hall.clerk().signedIn())).hasStatus(HttpStatus.FORBIDDEN);
        }
    }
}
