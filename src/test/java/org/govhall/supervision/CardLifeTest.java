package org.govhall.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.govhall.casework.CaseId;
import org.govhall.casework.CaseRef;
import org.govhall.casework.ChiefReview;
import org.govhall.casework.HallFixture;
import org.govhall.casework.HallFixture.Citizen;
import org.govhall.identity.Accounts;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.NewOfficer;
import org.govhall.organization.OrganizationSetup;
import org.govhall.organization.Rank;
import org.govhall.organization.Reaches;
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
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is irregular becomes a card, is answered, and confirmed or withdrawn, on the desks of the right people only. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CardLifeTest {

    private static final PageRequest FIRST_PAGE = PageRequest.of(0, 50);

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
    private CardRegister register;

    @Autowired
    private Signs signs;

    @Autowired
    private CardDesk desk;

    @Autowired
    private CentreLimits limits;

    @Autowired
    private Reaches reaches;

    private HallFixture hall;
    private Citizen citizen;
    private SignedIn supervisor;
    private SignedIn elsewhere;
    private CenterId district;

    @BeforeAll
    void twoCentres() {
        hall = HallFixture.open(context);
        citizen = hall.citizen("沈静秋");
        supervisor = hall.official("监察甲", Rank.SECTION_MEMBER, Role.SUPERVISOR).signedIn();
        district = hall.openDistrictCenter("西峰区政务服务中心");
        var account = accounts.open(
                "监察乙", accounts.hash(HallFixture.PASSWORD), Set.of(Role.SUPERVISOR), List.of("district-eye"));
        setup.appoint(new NewOfficer(account, "监察乙", Rank.SECTION_MEMBER, null, district));
        elsewhere = accounts.signedIn(account);
    }

    @BeforeEach
    void mondayMorning() {
        clock.moveTo("2026-11-23T10:00");
    }

    @Test
    void aCommitmentCaseLeftAloneIsWarnedOfTurnsYellowAndRedIsAnsweredAndConfirmed() {
        Citizen person = hall.citizen("沈又秋");
        CaseId id = hall.accepted(person, HallFixture.BASIC_ALLOWANCE);
        Instant promised = due(id, "promised_due_at");
        Instant statutory = due(id, "statutory_due_at");
        sweep.sweep();
        assertThat(cards(id)).as("nothing is the matter yet").isEmpty();

        move(promised.minus(Duration.ofHours(1)));
        sweep.sweep();
        sweep.sweep();
        assertThat(cards(id)).containsExactly("NEAR_DUE WARNING WARNED");

        move(promised.plus(Duration.ofMinutes(1)));
        sweep.sweep();
        sweep.sweep();
        assertThat(cards(id)).containsExactly("PAST_PROMISE YELLOW OPEN");
        CardRow card = onBoard(supervisor, id);
        assertThat(page("/supervision/cards", supervisor)).contains(card.caseNumber());
        assertThat(page("/supervision/cards?standing=ALL", elsewhere)).doesNotContain(card.caseNumber());
        assertThat(get("/supervision/cards/" + card.id(), elsewhere)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(page("/desk/cards", hall.clerk().signedIn())).contains(card.caseNumber());
        assertThat(page("/approval/cards", hall.chief().signedIn())).contains(card.caseNumber());

        move(statutory.plus(Duration.ofMinutes(1)));
        sweep.sweep();
        sweep.sweep();
        assertThat(cards(id)).containsExactly("PAST_LAW RED OPEN");
        assertThat(found(id)).containsExactly("NEAR_DUE", "PAST_PROMISE", "PAST_LAW");
        assertThat(page("/supervision/cards/" + card.id(), supervisor)).contains("/supervision/cases/" + id, "超过法定期限");

        CardView now = view(supervisor, card.id());
        assertThat(post("/desk/cards/" + card.id() + "/answer", hall.clerk().signedIn(), now, "系统交接遗漏，已办理"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(post("/desk/cards/" + card.id() + "/answer", hall.clerk().signedIn(), now, "再答一次"))
                .as("seen before somebody answered")
                .hasStatus(HttpStatus.CONFLICT);
        CardView answered = view(supervisor, card.id());
        assertThat(mvc.post()
                        .uri("/supervision/cards/" + card.id() + "/confirm")
                        .with(user(elsewhere))
                        .with(csrf())
                        .param("text", "属实")
                        .param("version", String.valueOf(answered.version()))
                        .param("responsible", hall.chief().officer().toString()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.post()
                        .uri("/supervision/cards/" + card.id() + "/confirm")
                        .with(user(supervisor))
                        .with(csrf())
                        .param("text", "超期属实，责任在窗口")
                        .param("version", String.valueOf(answered.version()))
                        .param("responsible", hall.chief().officer().toString()))
                .hasStatus(HttpStatus.FOUND);

        assertThat(cards(id)).containsExactly("PAST_LAW RED CONFIRMED");
        assertThat(page("/supervision/responsibility?from=2026-01-01&to=2027-12-31", supervisor))
                .contains(card.caseNumber(), "超期属实，责任在窗口");
        assertThat(page("/supervision/responsibility?from=2026-01-01&to=2027-12-31", elsewhere))
                .doesNotContain(card.caseNumber());
        assertThat(page("/supervision/cards.csv?standing=ENDED", supervisor)).contains(card.caseNumber());
        sweep.sweep();
        assertThat(cards(id)).as("confirmed once").hasSize(1);
    }

    @Test
    void silencesAndSecondNoticesAreCountedAgainstTheWindow() {
        CaseId id = hall.accepted(hall.citizen("郑计数"), HallFixture.OLD_AGE_BENEFIT);
        Sign.Where where = signs.where(id).orElseThrow();
        clock.moveTo("2026-02-02T10:00");
        for (Irregularity what : List.of(
                Irregularity.LEFT_IN_SILENCE,
                Irregularity.SECOND_NOTICE,
                Irregularity.SAME_PERSON,
                Irregularity.DELIVERY_LATE,
                Irregularity.OUT_OF_ORDER)) {
            register.enter(
                    new Sign(what, where, id + "/" + what, null, new Sign.Evidence(clock.instant(), null, 1, "")));
        }
        jdbc.sql(
                        "update supervision_card set state = 'WITHDRAWN' where case_id = :case and irregularity = 'DELIVERY_LATE'")
                .param("case", id.value())
                .update();
        clock.moveTo("2026-11-23T10:00");
        String day = "from=2026-02-02&to=2026-02-02";

        List<CardDesk.Tally> tallies = desk.tallies(
                reaches.asSupervisor(supervisor),
                CardFilter.againstWindows(LocalDate.of(2026, 2, 2), LocalDate.of(2026, 2, 2), null));

        assertThat(tallies).singleElement().satisfies(tally -> {
            assertThat(tally.window()).isEqualTo(hall.window());
            assertThat(tally.silences()).isEqualTo(1);
            assertThat(tally.secondNotices()).isEqualTo(1);
            assertThat(tally.byKind())
                    .containsEntry(AbnormalityKind.TIME, 1L)
                    .containsEntry(AbnormalityKind.PROCESS, 2L);
            assertThat(tally.total())
                    .as("neither the warning nor what was withdrawn")
                    .isEqualTo(3);
        });
        assertThat(page("/supervision/cards/windows?" + day, supervisor)).contains("有异常的窗口 1 个");
        assertThat(page("/supervision/cards/windows?" + day, elsewhere)).contains("这段时间没有窗口出现红黄牌");
        assertThat(page("/supervision/cards/windows.csv?" + day, supervisor).lines())
                .hasSize(2);
        String cards = "/supervision/cards?standing=AGAINST_WINDOW&window=" + hall.window() + "&" + day;
        assertThat(page(cards, supervisor)).contains("共 3 张");
        assertThat(page(cards + "&what=SECOND_NOTICE", supervisor)).contains("共 1 张");
        assertThat(page(cards + "&kind=PROCESS", supervisor)).contains("共 2 张");
        assertThat(page("/supervision/cards/windows?from=2026-02-03&to=2026-02-02", supervisor))
                .contains("sv-problem");
        assertThat(get("/supervision/cards?from=yesterday", supervisor)).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void whatTwoNodesSeeAtTheSameMomentIsEnteredOnce() throws InterruptedException {
        CaseId id = hall.accepted(hall.citizen("周同见"), HallFixture.OLD_AGE_BENEFIT);
        Sign.Where where = signs.where(id).orElseThrow();
        Sign sign = new Sign(
                Irregularity.PAST_PROMISE,
                where,
                id.toString(),
                null,
                new Sign.Evidence(clock.instant(), null, 10, ""));
        Thread[] nodes = Stream.generate(() -> new Thread(() -> register.enter(sign)))
                .limit(4)
                .toArray(Thread[]::new);
        Arrays.stream(nodes).forEach(Thread::start);
        for (Thread node : nodes) {
            node.join();
        }

        assertThat(cards(id)).containsExactly("PAST_PROMISE YELLOW OPEN");
        assertThat(found(id)).containsExactly("PAST_PROMISE");
    }

    @Test
    void aCardLeftUnansweredTurnsRedAndMayBeConfirmedWithoutAnAnswer() {
        CaseId id = hall.accepted(hall.citizen("周不答"), HallFixture.OLD_AGE_BENEFIT);
        move(due(id, "promised_due_at").plus(Duration.ofMinutes(1)));
        sweep.sweep();
        CardRow card = onBoard(supervisor, id);
        refused(
                "supervision.refused.answer-awaited",
                () -> desk.confirm(
                        reaches.asSupervisor(supervisor),
                        card.id(),
                        view(supervisor, card.id()).version(),
                        hall.chief().officer(),
                        "属实"));

        move(Objects.requireNonNull(card.dueAt()).plus(Duration.ofMinutes(1)));
        sweep.sweep();

        assertThat(cards(id)).containsExactly("PAST_PROMISE RED OPEN");
        desk.confirm(
                reaches.asSupervisor(supervisor),
                card.id(),
                view(supervisor, card.id()).version(),
                hall.chief().officer(),
                "逾期未答复");
        assertThat(cards(id)).containsExactly("PAST_PROMISE RED CONFIRMED");
    }

    @Test
    void anAppealWithEvidenceIsUpheldAndTheEvidenceCanBeRead() {
        CaseId id = hall.accepted(hall.citizen("周申诉"), HallFixture.OLD_AGE_BENEFIT);
        move(due(id, "promised_due_at").plus(Duration.ofMinutes(1)));
        sweep.sweep();
        CardRow card = onBoard(supervisor, id);
        String address = "/approval/cards/" + card.id() + "/appeal";
        SignedIn chief = hall.chief().signedIn();
        assertThat(get("/desk/cards/" + card.id() + "/appeal", hall.clerk().signedIn()))
                .as("the chief representative appeals")
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(address, chief, view(supervisor, card.id()), "系统故障"))
                .satisfies(answer -> assertThat(text(answer)).contains("申诉须附证据", "系统故障"));
        assertThat(mvc.post()
                        .multipart()
                        .uri(address)
                        .file(new MockMultipartFile("evidence", "证明.pdf", "application/pdf", HallFixture.pdf()))
                        .param("text", "系统故障")
                        .param(
                                "version",
                                String.valueOf(view(supervisor, card.id()).version()))
                        .with(user(chief))
                        .with(csrf()))
                .hasStatus(HttpStatus.FOUND);
        assertThat(get("/supervision/cards/" + card.id() + "/evidence", supervisor))
                .hasStatusOk();
        assertThat(get("/supervision/cards/" + card.id() + "/evidence", elsewhere))
                .hasStatus(HttpStatus.NOT_FOUND);

        assertThat(post(
                        "/supervision/cards/" + card.id() + "/withdraw",
                        supervisor,
                        view(supervisor, card.id()),
                        "证据可信"))
                .hasStatus(HttpStatus.FOUND);

        assertThat(cards(id)).containsExactly("PAST_PROMISE YELLOW WITHDRAWN");
        assertThat(jdbc.sql("select count(*) from audit_entry where kind = 'SUPERVISION' and subject = :card")
                        .param("card", "card/" + card.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aWarningLapsesWhenTheCaseIsDone() {
        CaseId id = hall.reviewed(hall.citizen("周及时"), HallFixture.OLD_AGE_BENEFIT);
        move(due(id, "promised_due_at").minus(Duration.ofHours(2)));
        sweep.sweep();
        assertThat(cards(id)).containsExactly("NEAR_DUE WARNING WARNED");

        context.getBean(ChiefReview.class)
                .approve(CaseRef.latest(id), "同意", null, hall.chief().account());
        context.getBean(ChiefReview.class)
                .complete(CaseRef.latest(id), hall.chief().account());
        sweep.sweep();

        assertThat(cards(id)).containsExactly("NEAR_DUE WARNING LAPSED");
    }

    @Test
    void whatTheWindowShouldNotHaveDoneIsSeenOnce() {
        CaseId again = hall.askedAgain(hall.citizen("周再补"), HallFixture.OLD_AGE_BENEFIT, "首次告知时遗漏");
        CaseId hasty = hall.completed(hall.citizen("周补录"), HallFixture.OLD_AGE_BENEFIT);
        CaseId spot = hall.accepted(hall.citizen("周即办"), HallFixture.SENIOR_CARD);
        CaseId silent = hall.received(hall.citizen("周沉默"), HallFixture.OLD_AGE_BENEFIT);
        sweep.sweep();
        sweep.sweep();

        assertThat(cards(again)).containsExactly("SECOND_NOTICE YELLOW OPEN");
        assertThat(cards(hasty)).containsExactly("DONE_IN_MINUTES YELLOW OPEN");
        assertThat(cards(spot)).isEmpty();

        clock.moveTo("2026-12-01T09:00");
        ReflectionTestUtils.invokeMethod(context.getBean("silenceSweep"), "sweep");
        sweep.sweep();
        assertThat(cards(spot)).containsExactly("NOT_THE_SAME_DAY YELLOW OPEN");
        assertThat(cards(silent)).contains("LEFT_IN_SILENCE YELLOW OPEN");

        clock.moveTo("2026-12-08T09:00");
        sweep.sweep();
        assertThat(cards(hasty)).as("the result was not delivered in ten days").contains("DELIVERY_LATE YELLOW OPEN");
    }

    @Test
    void refusedActsAreSeenOncePerPerson() {
        CaseId id = hall.accepted(hall.citizen("周拒绝"), HallFixture.BASIC_ALLOWANCE);
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(hall.chief().signedIn(), null));
        try {
            for (int i = 0; i < 2; i++) {
                assertThatExceptionOfType(Refusal.class)
                        .isThrownBy(() -> context.getBean(ChiefReview.class)
                                .complete(CaseRef.latest(id), hall.chief().account()));
            }
        } finally {
            SecurityContextHolder.clearContext();
        }
        sweep.sweep();
        sweep.sweep();

        assertThat(cards(id)).containsExactly("OUT_OF_ORDER WARNING WARNED");
    }

    @Test
    void sameFileForManyApplicantsIsSeenOnceForTheFile() {
        List<CaseId> cases = Stream.of("周一同", "周二同", "周三同")
                .map(name -> hall.received(hall.citizen(name), HallFixture.SENIOR_CARD))
                .toList();
        sweep.sweep();
        sweep.sweep();

        assertThat(jdbc.sql("select count(*) from supervision_abnormality where irregularity = 'SAME_FILE'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(cases).hasSize(3);
    }

    @Test
    void aCentreSetsItsOwnLimitsAndThoseBelowHaveThemToo() {
        CenterId branch = district;
        assertThat(limits.of(branch)).isEqualTo(Limits.STANDARD);
        String address = "/supervision/limits/" + branch;
        assertThat(page(address, supervisor)).contains("20");
        assertThat(get("/supervision/limits/" + hall.center(), elsewhere)).hasStatus(HttpStatus.NOT_FOUND);

        assertThat(set(address, "60", "2", "3", "0"))
                .satisfies(answer -> assertThat(text(answer)).contains("请填写 1 到 50 之间的整数"));
        assertThat(set(address, "30", "2", "3", "0")).hasStatus(HttpStatus.FOUND);
        assertThat(set(address, "40", "2", "3", "0")).hasStatus(HttpStatus.CONFLICT);

        assertThat(limits.of(branch)).isEqualTo(new Limits(new WarningRule(30, 2), 3));
        assertThat(limits.of(hall.center())).isEqualTo(Limits.STANDARD);
        limits.set(hall.center(), new Limits(new WarningRule(25, 1), 5), 0, supervisor.accountId());
        assertThat(limits.of(branch).warning().percent()).isEqualTo(30);
        limits.set(hall.center(), Limits.STANDARD, 1, supervisor.accountId());
    }

    private MvcTestResult set(String address, String percent, String days, String answer, String version) {
        return mvc.post()
                .uri(address)
                .with(user(supervisor))
                .with(csrf())
                .param("percent", percent)
                .param("days", days)
                .param("answerDays", answer)
                .param("version", version)
                .exchange();
    }

    private void move(Instant to) {
        clock.moveTo(to.atZone(MovableClock.HALL).toLocalDateTime().toString());
    }

    private Instant due(CaseId id, String column) {
        return jdbc.sql("select " + column + " from casework_facts where case_id = :id")
                .param("id", id.value())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** Irregularity, level and state of each card of a case. */
    private List<String> cards(CaseId id) {
        return jdbc.sql("select irregularity || ' ' || level || ' ' || state from supervision_card where case_id = :id"
                        + " and irregularity not in ('SAME_FILE', 'STEP_LATE') order by opened_at, id")
                .param("id", id.value())
                .query(String.class)
                .list();
    }

    private List<String> found(CaseId id) {
        return jdbc.sql("select irregularity from supervision_abnormality where case_id = :id"
                        + " and irregularity not in ('SAME_FILE', 'STEP_LATE') order by found_at")
                .param("id", id.value())
                .query(String.class)
                .list();
    }

    private CardRow onBoard(SignedIn who, CaseId id) {
        UUID card = jdbc.sql(
                        "select id from supervision_card where case_id = :id and irregularity not in ('SAME_FILE', 'STEP_LATE')")
                .param("id", id.value())
                .query(UUID.class)
                .single();
        return desk.list(reaches.asSupervisor(who), CardFilter.OPEN, FIRST_PAGE).stream()
                .filter(row -> row.id().value().equals(card))
                .findFirst()
                .orElseThrow();
    }

    private CardView view(SignedIn who, CardId id) {
        return desk.sheet(reaches.asSupervisor(who), id).orElseThrow().card();
    }

    private MvcTestResult get(String address, SignedIn who) {
        return mvc.get().uri(address).with(user(who)).exchange();
    }

    private MvcTestResult post(String address, SignedIn who, CardView seen, String text) {
        return mvc.post()
                .uri(address)
                .with(user(who))
                .with(csrf())
                .param("version", String.valueOf(seen.version()))
                .param("text", text)
                .exchange();
    }

    private String page(String address, SignedIn who) {
        MvcTestResult answer = get(address, who);
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}
