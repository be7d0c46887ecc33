package org.govhall.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.govhall.casework.CaseId;
import org.govhall.casework.EventKind;
import org.govhall.casework.HallFixture;
import org.govhall.catalog.CaseType;
import org.govhall.identity.AccountId;
import org.govhall.identity.Role;
import org.govhall.identity.Sessions;
import org.govhall.identity.SignedIn;
import org.govhall.organization.CenterId;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.Rank;
import org.govhall.organization.WindowView;
import org.govhall.supervision.LiveStreamsTest.Screen;
import org.govhall.testing.MovableClock;
import org.govhall.testing.PostgresTest;
import org.govhall.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What live boards show of a city's centre and a district's below it, to those above and beside them. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveBoardTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private TestDatabase database;

    @Autowired
    private OrganizationDirectory organization;

    @Autowired
    private LiveFacts facts;

    @Autowired
    private LiveDrawing drawing;

    @Autowired
    private LiveStreams streams;

    @Autowired
    private Scope.Scopes scopes;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ZoneId zone;

    @Autowired
    private MockMvcTester mvc;

    private HallFixture hall;
    private HallFixture.Citizen citizen;
    private CenterId district;
    private SignedIn supervisor;
    private SignedIn ofDistrict;
    private StoredCases there;

    @BeforeAll
    void aHall() {
        hall = HallFixture.open(context);
        citizen = hall.citizen("章百合");
        district = hall.openDistrictCenter("西峰区政务服务中心");
        supervisor = hall.official("监察甲", Rank.SECTION_HEAD, Role.SUPERVISOR).signedIn();
        HallFixture.Official other = hall.official("监察乙", Rank.SECTION_HEAD, Role.SUPERVISOR);
        jdbc.sql("update identity_account_role set scope_id = :district where account_id = :account")
                .param("district", district.value())
                .param("account", other.account().value())
                .update();
        ofDistrict = other.signedIn();
        WindowView window = organization.windows(district).get(0);
        there = new StoredCases(jdbc, district, window.departments().iterator().next(), window.id());
    }

    @BeforeEach
    void aMomentLater() {
        clock.advance(LiveWatch.WHOLE);
    }

    @Test
    void theBoardCountsTheDayAndNamesWhatHappened() {
        Map<LiveCount, Long> before = watch().look().countsIn(Set.of(hall.center()));
        CaseId id = hall.completed(citizen, HallFixture.OLD_AGE_BENEFIT);
        String card = new CardFixture(context).open(hall.accepted(citizen, HallFixture.OLD_AGE_BENEFIT));

        LiveState state = watch().look();

        Map<LiveCount, Long> after = state.countsIn(Set.of(hall.center()));
        Map<LiveCount, Long> more = Map.of(
                LiveCount.RECEIVED, 2L,
                LiveCount.ACCEPTED, 2L,
                LiveCount.DECIDED, 1L,
                LiveCount.COMPLETED, 1L,
                LiveCount.YELLOW, 1L,
                LiveCount.RED, 0L,
                LiveCount.RATED, 0L);
        more.forEach((count, times) -> assertThat(after.getOrDefault(count, 0L) - before.getOrDefault(count, 0L))
                .as(count.name())
                .isEqualTo(times));
        assertThat(state.acts())
                .filteredOn(act -> act.subject().equals(id.value()))
                .extracting(LiveAct::act)
                .contains(EventKind.RECEIVED.name(), EventKind.APPROVED.name(), EventKind.COMPLETED.name());
        assertThat(state.acts())
                .filteredOn(act -> act.subject().toString().equals(card))
                .singleElement()
                .satisfies(act -> assertThat(act.level()).isEqualTo(AlertLevel.YELLOW));
        assertThat(get("/supervision/live", supervisor))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "/supervision/cases/" + id,
                        "/supervision/cards/" + card,
                        hall.number(id),
                        "id=\"live-state\"",
                        "/supervision/live/stream?view=BOARD")
                .doesNotContain(citizen.name(), hall.clerk().name());
    }

    @Test
    void whoSupervisesADistrictSeesNothingOfTheCity() {
        CaseId ofCity = hall.received(citizen, HallFixture.OLD_AGE_BENEFIT);
        CaseId below = received(district, clock.instant());

        for (String address : List.of("/supervision/live", "/supervision/live/board")) {
            assertThat(get(address, ofDistrict))
                    .hasStatusOk()
                    .bodyText()
                    .contains("/supervision/cases/" + below)
                    .doesNotContain(ofCity.toString(), hall.number(ofCity), "测试市政务服务中心");
            assertThat(get(address, supervisor))
                    .bodyText()
                    .contains("/supervision/cases/" + below, "/supervision/cases/" + ofCity);
        }
        assertThat(get("/supervision/wall?by=CENTER", ofDistrict))
                .hasStatusOk()
                .bodyText()
                .contains("西峰区政务服务中心")
                .doesNotContain("测试市政务服务中心");
        assertThat(get("/supervision/cases/" + below, ofDistrict)).hasStatusOk();
    }

    @Test
    void theWallRanksWhatIsOverdueFirst() {
        there.of("MZ010", CaseType.COMMITMENT, 10)
                .received("2026-11-02T09:00", "2026-11-09T17:30")
                .accepted("2026-11-02T10:00", 60, "2026-11-16T17:30")
                .store();
        hall.accepted(citizen, HallFixture.OLD_AGE_BENEFIT);
        hall.accepted(citizen, HallFixture.OLD_AGE_BENEFIT);

        LiveBoard board = drawing.board(view(LiveView.Kind.WALL, supervisor), watch().look());

        assertThat(board.lines()).extracting(LiveBoard.Line::name).containsExactly("西峰区政务服务中心", "测试市政务服务中心");
        assertThat(board.lines().get(0).standing().overdue()).isOne();
        assertThat(get("/supervision/wall", supervisor))
                .hasStatusOk()
                .bodyText()
                .contains("西峰区政务服务中心", "data-now=", "href=\"/supervision/live\"");
        assertThat(get("/supervision/wall?by=ITEM", supervisor)).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void aStreamIsForSupervisorsOnly() {
        for (String address : List.of("/supervision/live/stream", "/supervision/live", "/supervision/wall")) {
            assertThat(get(address, citizen.signedIn())).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(get(address, hall.clerk().signedIn())).hasStatus(HttpStatus.FORBIDDEN);
        }
        int before = streams.size();
        MvcTestResult opened = mvc.get()
                .uri("/supervision/live/stream?view=WALL&by=DEPARTMENT")
                .with(user(supervisor))
                .asyncExchange();
        assertThat(opened.getRequest().isAsyncStarted()).isTrue();
        assertThat(opened.getResponse().getContentType()).startsWith("text/event-stream");
        assertThat(opened.getResponse().getHeader("X-Accel-Buffering")).isEqualTo("no");
        assertThat(streams.size()).isEqualTo(before + 1);
    }

    @Test
    void whoAsksAgainIsToldThatNothingIsNew() {
        MvcTestResult first = get("/supervision/live/board", supervisor);
        String tag = first.getResponse().getHeader(HttpHeaders.ETAG);
        assertThat(mvc.get()
                        .uri("/supervision/live/board")
                        .header(HttpHeaders.IF_NONE_MATCH, String.valueOf(tag))
                        .with(user(supervisor)))
                .hasStatus(HttpStatus.NOT_MODIFIED);
    }

    @Test
    void twoNodesOnOneDatabaseShowTheSame() {
        LiveStreams one = node();
        Screen atOne = new Screen();
        one.open(supervisor, "", view(LiveView.Kind.BOARD, supervisor), null, atOne);
        one.tick();
        clock.advance(Duration.ofSeconds(2));
        CaseId first = hall.received(citizen, HallFixture.SENIOR_CARD);
        one.tick();

        // the other was started just now, and looks for the first time
        LiveStreams other = node();
        Screen atOther = new Screen();
        other.open(ofDistrict, "", view(LiveView.Kind.BOARD, supervisor), null, atOther);
        other.tick();
        assertThat(atOther.lastBoard()).contains(first.toString()).isEqualTo(atOne.lastBoard());

        clock.advance(Duration.ofSeconds(2));
        CaseId second = hall.completed(citizen, HallFixture.OLD_AGE_BENEFIT);
        one.tick();
        other.tick();
        assertThat(atOther.lastBoard()).contains(second.toString()).isEqualTo(atOne.lastBoard());
        assertThat(atOther.events("board")).hasSize(2);
    }

    @Test
    void whatIsStoredLaterThanWhatCameAfterItIsNotMissed() throws SQLException {
        CaseId slow = received(hall.center(), clock.instant().minus(Duration.ofHours(1)));
        CaseId fast = received(hall.center(), clock.instant().minus(Duration.ofHours(1)));
        LiveWatch watch = watch();
        watch.look();
        Instant began = clock.instant();
        try (Connection underWay = dataSource.getConnection()) {
            underWay.setAutoCommit(false);
            insert(underWay, slow, 1, EventKind.TAKEN_ON, began);
            clock.advance(Duration.ofSeconds(5));
            try (Connection quick = dataSource.getConnection()) {
                insert(quick, fast, 1, EventKind.TAKEN_ON, clock.instant());
            }
            assertThat(watch.look().acts())
                    .filteredOn(act -> act.act().equals(EventKind.TAKEN_ON.name()))
                    .extracting(LiveAct::subject)
                    .contains(fast.value())
                    .doesNotContain(slow.value());
            clock.advance(LiveWatch.OVERLAP.minusSeconds(30));
            watch.look();
            underWay.commit();
        }
        clock.advance(Duration.ofSeconds(2));

        assertThat(watch.look().acts())
                .filteredOn(act -> act.act().equals(EventKind.TAKEN_ON.name()))
                .extracting(LiveAct::subject)
                .as("in its place, below what came after it")
                .containsSubsequence(fast.value(), slow.value());
    }

    @Test
    void whatIsStoredMuchLaterIsFoundByAWholeLook() throws SQLException {
        CaseId id = received(hall.center(), clock.instant().minus(Duration.ofHours(1)));
        LiveWatch watch = watch();
        watch.look();
        try (Connection late = dataSource.getConnection()) {
            insert(late, id, 1, EventKind.HANDED_OVER, clock.instant().minus(LiveWatch.OVERLAP.multipliedBy(2)));
        }
        clock.advance(LiveWatch.WHOLE);
        assertThat(watch.look().acts())
                .filteredOn(act -> act.subject().equals(id.value()))
                .extracting(LiveAct::act)
                .contains(EventKind.HANDED_OVER.name());
    }

    @Test
    void fiveHundredBoardsOfManyScopesCostOneRead() {
        LiveStreams node = node();
        LiveView ofCity = view(LiveView.Kind.BOARD, supervisor);
        LiveView below = view(LiveView.Kind.WALL, ofDistrict);
        node.open(supervisor, "", ofCity, null, new Screen());
        node.tick();
        long alone = statementsOfATick(node);
        IntStream.range(0, 500)
                .forEach(i -> node.open(
                        new SignedIn(new AccountId(UUID.randomUUID()), "监察丙", Set.of(Role.SUPERVISOR)),
                        "",
                        i % 2 == 0 ? ofCity : below,
                        null,
                        new Screen()));

        assertThat(statementsOfATick(node)).isEqualTo(alone);
        assertThat(alone).as("what happened, and how often").isEqualTo(2);
        assertThat(node.size()).isEqualTo(501);
    }

    @Test
    void aQuietMomentCostsOneStatement() {
        LiveWatch watch = watch();
        watch.look();
        clock.advance(Duration.ofSeconds(2));
        long before = database.statements();
        LiveState state = watch.look();
        assertThat(database.statements() - before).isOne();
        assertThat(watch.look()).as("within the same second").isSameAs(state);
        assertThat(database.statements() - before).isOne();
    }

    @Test
    void aStreamEndsWithItsSessionOnWhateverNodeThatEnded() {
        String session = UUID.randomUUID().toString();
        jdbc.sql("insert into spring_session (primary_id, session_id, creation_time, last_access_time,"
                        + " max_inactive_interval, expiry_time) values (:id, :id, 0, 0, 1800, 0)")
                .param("id", session)
                .update();
        LiveStreams node =
                new LiveStreams(watch(), drawing, context.getBean(Sessions.class), clock, Runnable::run, false);
        Screen screen = new Screen();
        node.open(supervisor, session, view(LiveView.Kind.BOARD, supervisor), null, screen);
        node.tick();
        assertThat(node.size()).isOne();

        jdbc.sql("delete from spring_session where session_id = :id")
                .param("id", session)
                .update();
        clock.advance(LiveStreams.ASK_SESSIONS);
        node.tick();

        assertThat(node.size()).isZero();
        assertThat(screen.events("end")).containsExactly("SIGNED_OUT");
    }

    /** The least of a few: now and then names are looked up anew, should another node have changed them. */
    private long statementsOfATick(LiveStreams node) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            clock.advance(Duration.ofSeconds(2));
            received(district, clock.instant());
            long before = database.statements();
            node.tick();
            least = Math.min(least, database.statements() - before);
        }
        return least;
    }

    private MvcTestResult get(String address, SignedIn who) {
        clock.advance(LiveWatch.FRESH);
        return mvc.get().uri(address).with(user(who)).exchange();
    }

    private LiveView view(LiveView.Kind kind, SignedIn who) {
        Scope scope = scopes.of(who);
        return new LiveView(kind, scope, LiveView.usual(scope), Locale.SIMPLIFIED_CHINESE);
    }

    private LiveWatch watch() {
        return new LiveWatch(facts, clock, zone);
    }

    /** As a second program on the same database would have it. */
    private LiveStreams node() {
        Sessions everybody = mock();
        when(everybody.stillOpen(anyMap())).thenAnswer(call -> ((Map<?, ?>) call.getArgument(0)).keySet());
        return new LiveStreams(watch(), drawing, everybody, clock, Runnable::run, false);
    }

    /** A case with nothing in its trail but that it was received. */
    private CaseId received(CenterId center, Instant at) {
        WindowView window = organization.windows(center).get(0);
        CaseId id = new StoredCases(
                        jdbc, center, window.departments().iterator().next(), window.id())
                .of("MZ014", CaseType.COMMITMENT, 10)
                .received(at.atZone(zone).toLocalDateTime().toString(), "2026-11-30T17:30")
                .store();
        try (Connection connection = dataSource.getConnection()) {
            insert(connection, id, 0, EventKind.RECEIVED, at);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return id;
    }

    private static void insert(Connection connection, CaseId id, int ordinal, EventKind kind, Instant at)
            throws SQLException {
        try (PreparedStatement entry = connection.prepareStatement(
                "insert into casework_event (id, case_id, ordinal, kind, at, actor_name, note, previous_hash, hash)"
                        + " values (-nextval('casework_event_seq'), ?, ?, ?, ?, '', '', '', '')")) {
            entry.setObject(1, id.value());
            entry.setInt(2, ordinal);
            entry.setString(3, kind.name());
            entry.setObject(4, FigureSql.utc(at));
            entry.executeUpdate();
        }
    }
}
