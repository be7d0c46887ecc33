package org.govhall.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.govhall.audit.ChainHash;
import org.govhall.casework.HallFixture.Citizen;
import org.govhall.casework.HallFixture.Official;
import org.govhall.identity.Role;
import org.govhall.organization.Rank;
import org.govhall.testing.LifecycleRule;
import org.govhall.testing.MovableClock;
import org.govhall.testing.PostgresTest;
import org.govhall.testing.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** Somebody with the database's password changes a trail by hand; the program names the first broken link. */
@PostgresTest
@Transactional
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrailVerificationTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TrailVerification verification;

    @Autowired
    private TrailRuns runs;

    @Autowired
    private DailyRoots roots;

    @Autowired
    private MovableClock clock;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    private HallFixture hall;
    private Official administrator;
    private Citizen citizen;
    private CaseId other;
    private CaseId id;

    @BeforeAll
    void open() {
        hall = HallFixture.open(context);
        administrator = hall.official("管理甲", Rank.SECTION_HEAD, Role.ADMINISTRATOR);
        citizen = hall.citizen("甲乙");
        other = hall.completed(citizen, HallFixture.OLD_AGE_BENEFIT);
        id = hall.delivered(citizen, HallFixture.OLD_AGE_BENEFIT);
        hall.received(citizen, HallFixture.SENIOR_CARD);
    }

    @BeforeEach
    void theNextMorning() {
        clock.moveTo("2026-11-24T09:00");
    }

    @Test
    void aTrailThatNobodyTouchedIsIntact() {
        TrailVerification.Looked all = verification.casesAfter(TrailVerification.BEFORE_ALL);

        assertThat(all.first()).isNull();
        assertThat(all.cases()).isEqualTo(3);
        assertThat(all.entries()).isEqualTo(7 + 8 + 1);
        assertThat(ofCase(id)).isNull();
    }

    @Test
    void aChangedNoteIsNamed() {
        change("update casework_event set note = '不同意' where case_id = :id and ordinal = 5");

        assertThat(ofCase(id)).isEqualTo(broken(TrailDamage.CONTENT_CHANGED, 5));
        assertThat(ofCase(other)).isNull();
        assertThat(verification.casesAfter(TrailVerification.BEFORE_ALL).first())
                .isEqualTo(broken(TrailDamage.CONTENT_CHANGED, 5));
    }

    @Test
    @Rule(LifecycleRule.TRAIL)
    void everyColumnIsCovered() {
        for (String changed : List.of(
                "kind = 'DENIED'",
                "at = at + interval '1 millisecond'",
                "officer_id = '" + UUID.randomUUID() + "'",
                "actor_name = '别人'",
                "letter_id = '" + UUID.randomUUID() + "'",
                "letter_number = '测民授〔2026〕9 号'",
                "power = 'SEAL_USE'",
                "letter_id = null, letter_number = null, duty_id = '" + UUID.randomUUID()
                        + "', duty_on = date '2026-11-23'",
                "content_form = 1")) {
            change("savepoint before_change");
            change("update casework_event set " + changed + " where case_id = :id and ordinal = 4");

            assertThat(ofCase(id)).as(changed).isEqualTo(broken(TrailDamage.CONTENT_CHANGED, 4));
            change("rollback to savepoint before_change");
        }
    }

    @Test
    void whoMendsTheHashTooBreaksTheNextLink() {
        change("update casework_event set note = '不同意' where case_id = :id and ordinal = 5");
        mendHash(5);

        assertThat(ofCase(id)).isEqualTo(broken(TrailDamage.LINK_BROKEN, 6));
    }

    @Test
    @Rule(LifecycleRule.TRAIL)
    void aRowRemovedFromTheMiddleIsNamed() {
        change("delete from casework_event where case_id = :id and ordinal = 3");

        assertThat(ofCase(id)).isEqualTo(broken(TrailDamage.ENTRY_MISSING, 3));
    }

    @Test
    void aRowRemovedFromTheMiddleAndTheOthersCountedAnewIsNamed() {
        change("delete from casework_event where case_id = :id and ordinal = 3");
        change("update casework_event set ordinal = ordinal - 1 where case_id = :id and ordinal > 3");

        assertThat(ofCase(id)).isEqualTo(broken(TrailDamage.LINK_BROKEN, 3));
    }

    @Test
    void theLastRowRemovedIsNamed() {
        change("delete from casework_event where case_id = :id and ordinal = 8");

        assertThat(ofCase(id)).isEqualTo(broken(TrailDamage.SHORTER_THAN_RECORDED, 8));
    }

    @Test
    void theLastRowRemovedAndTheCaseMadeToAgreeIsNamed() {
        change("delete from casework_event where case_id = :id and ordinal = 8");
        change("update casework_case set trail_length = 7 where id = :id");

        assertThat(ofCase(id)).isEqualTo(broken(TrailDamage.END_DIFFERS, 7));
    }

    @Test
    void allRowsRemovedIsNamed() {
        change("delete from casework_event where case_id = :id");

        assertThat(ofCase(id)).isEqualTo(broken(TrailDamage.SHORTER_THAN_RECORDED, 1));
    }

    @Test
    void exchangedRowsAreNamed() {
        change("update casework_event set ordinal = 7 - ordinal where case_id = :id and ordinal in (3, 4)");

        assertThat(ofCase(id)).isEqualTo(broken(TrailDamage.LINK_BROKEN, 3));
    }

    @Test
    void anAddedRowIsNamed() {
        change("""
                insert into casework_event (id, case_id, ordinal, kind, at, actor_name, note, previous_hash, hash)
                select -1, case_id, 9, 'COMPLETED', at, '别人', '', hash, hash
                  from casework_event where case_id = :id and ordinal = 8
                """);

        assertThat(ofCase(id)).isEqualTo(broken(TrailDamage.ENTRY_ADDED, 9));
    }

    @Test
    void entriesOfTheFirstFormAreVerifiedInTheirForm() {
        TrailLink link = new TrailLink(
                other.value(),
                1,
                "RECEIVED",
                MovableClock.at("2026-11-23T10:00"),
                null,
                "甲",
                null,
                null,
                null,
                null,
                null,
                "");
        TrailCheck check = new TrailCheck(other.value(), "1", 1, link.hash(ChainHash.BEGINNING, 1));

        check.next(link, 1, ChainHash.BEGINNING, link.hash(ChainHash.BEGINNING, 1));

        assertThat(check.result()).isEmpty();
    }

    @Test
    void entriesOfTheSecondFormAreVerifiedInTheirForm() {
        TrailLink link = new TrailLink(
                other.value(),
                1,
                "RECEIVED",
                MovableClock.at("2026-11-23T10:00"),
                null,
                "甲",
                null,
                "测〔2026〕1 号",
                null,
                null,
                null,
                "");

        assertThat(link.hash(ChainHash.BEGINNING, 2)).isNotEqualTo(link.hash(ChainHash.BEGINNING, 3));
        // what was written before the third form was there
        assertThat(link.hash(ChainHash.BEGINNING, 2)).isEqualTo(ChainHash.next(ChainHash.BEGINNING, secondForm(link)));
    }

    private static String secondForm(TrailLink link) {
        StringBuilder content = new StringBuilder();
        for (String field : List.of(
                link.caseId().toString(),
                "1",
                "RECEIVED",
                Long.toString(link.at().getEpochSecond()),
                "0",
                "",
                "甲",
                "",
                "测〔2026〕1 号",
                "",
                "")) {
            content.append(field.length()).append(':').append(field).append('\n');
        }
        return content.toString();
    }

    @Test
    void aDayIsClosedOnceWhenItIsOverAndMissedDaysAreCaughtUp() {
        clock.moveTo("2026-11-24T00:29");
        assertThat(roots.isUpToDate()).isTrue();
        clock.moveTo("2026-11-27T00:31");
        assertThat(roots.isUpToDate()).isFalse();

        roots.closeDays();
        roots.closeDays();

        assertThat(roots.isUpToDate()).isTrue();
        List<DailyRoot> days = roots.after(null, 100);
        assertThat(days)
                .extracting(DailyRoot::on)
                .containsExactly(
                        LocalDate.of(2026, 11, 23),
                        LocalDate.of(2026, 11, 24),
                        LocalDate.of(2026, 11, 25),
                        LocalDate.of(2026, 11, 26));
        assertThat(days).extracting(DailyRoot::entries).containsExactly(16, 0, 0, 0);
        assertThat(verification.daysAfter(null).first()).isNull();
    }

    @Test
    @Rule(LifecycleRule.TRAIL)
    void whoMendsTheWholeChainIsShownByTheDay() {
        roots.closeDays();
        change("update casework_event set note = '别人签收' where case_id = :id and ordinal = 8");
        String mended = mendHash(8);
        change("update casework_case set trail_hash = '" + mended + "' where id = :id");

        assertThat(ofCase(id)).as("the case by itself looks right").isNull();
        assertThat(verification.daysAfter(null).first())
                .isEqualTo(TrailBreak.ofDay(TrailDamage.DAY_CHANGED, LocalDate.of(2026, 11, 23)));
    }

    @Test
    void aRootThatIsGoneOrChangedIsNamed() {
        clock.moveTo("2026-11-27T01:00");
        roots.closeDays();
        change("update casework_daily_root set entries = 5 where on_date = '2026-11-25'");
        assertThat(verification.daysAfter(null).first())
                .isEqualTo(TrailBreak.ofDay(TrailDamage.ROOT_BROKEN, LocalDate.of(2026, 11, 25)));

        change("delete from casework_daily_root where on_date = '2026-11-24'");
        assertThat(verification.daysAfter(null).first())
                .isEqualTo(TrailBreak.ofDay(TrailDamage.ROOT_BROKEN, LocalDate.of(2026, 11, 25)));
    }

    @Test
    void aRunKeepsItsProgressAndItsResult() {
        roots.closeDays();
        change("delete from casework_event where case_id = :id and ordinal = 3");
        runs.beginAll("管理甲");
        runs.beginAll("管理乙");
        assertThat(runs.isAnyOpen()).isTrue();

        runs.work();

        assertThat(runs.isAnyOpen()).isFalse();
        assertThat(runs.latest(PageRequest.of(0, 10))).singleElement().satisfies(run -> {
            assertThat(run.isRunning()).isFalse();
            assertThat(run.casesChecked()).isEqualTo(3);
            assertThat(run.entriesChecked()).isEqualTo(15);
            assertThat(run.daysChecked()).isEqualTo(1);
            assertThat(run.broken()).isEqualTo(2);
            assertThat(run.first()).isEqualTo(broken(TrailDamage.ENTRY_MISSING, 3));
        });
    }

    @Test
    void theAdministratorSeesTheFirstBrokenLink() {
        change("update casework_event set note = '不同意' where case_id = :id and ordinal = 5");

        assertThat(mvc.post()
                        .uri("/admin/trail/one")
                        .with(user(administrator.signedIn()))
                        .with(csrf())
                        .param("number", hall.number(id).replace("-", "")))
                .hasRedirectedUrl("/admin/trail");

        assertThat(mvc.get().uri("/admin/trail").with(user(administrator.signedIn())))
                .hasStatusOk()
                .bodyText()
                .contains(hall.number(id), "第 5 步", "内容与写下时不同", "1 处断裂");
        assertThat(mvc.get().uri("/admin/trail?lang=en").with(user(administrator.signedIn())))
                .bodyText()
                .contains("step 5", "it does not say what was written");
    }

    @Test
    void anUnknownNumberIsRefusedBesideItsField() {
        assertThat(mvc.post()
                        .uri("/admin/trail/one")
                        .with(user(administrator.signedIn()))
                        .with(csrf())
                        .param("number", "123"))
                .hasStatusOk()
                .bodyText()
                .contains("没有这个编号的办件", "value=\"123\"");
    }

    @Test
    void allIsBegunOnThePageAndGoesOnWithoutIt() {
        assertThat(mvc.post()
                        .uri("/admin/trail/all")
                        .with(user(administrator.signedIn()))
                        .with(csrf()))
                .hasRedirectedUrl("/admin/trail");
        assertThat(mvc.get().uri("/admin/trail").with(user(administrator.signedIn())))
                .bodyText()
                .contains("<progress", "正在核验");

        runs.work();

        assertThat(mvc.get().uri("/admin/trail").with(user(administrator.signedIn())))
                .bodyText()
                .contains("完好")
                .doesNotContain("<progress");
    }

    @Test
    void theRootsArePublic() {
        roots.closeDays();
        DailyRoot day = roots.of(LocalDate.of(2026, 11, 23)).orElseThrow();

        assertThat(mvc.get().uri("/open/roots")).hasStatusOk().bodyText().contains("2026-11-23", day.root());
        assertThat(mvc.get().uri("/api/v1/trail-roots?from=2026-11-01&to=2026-11-30"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.roots[0].root")
                .isEqualTo(day.root());
        assertThat(mvc.get().uri("/api/v1/trail-roots"))
                .bodyJson()
                .extractingPath("$.roots.length()")
                .isEqualTo(1);
    }

    @Test
    void badDaysGetAProblemDocument() {
        for (String query : List.of("from=gestern", "from=2026-11-30&to=2026-11-01", "from=2020-01-01&to=2026-01-01")) {
            assertThat(mvc.get().uri("/api/v1/trail-roots?" + query))
                    .as(query)
                    .hasStatus(HttpStatus.BAD_REQUEST)
                    .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        }
    }

    private @Nullable TrailBreak ofCase(CaseId wanted) {
        return CaseNumber.read(hall.number(wanted))
                .flatMap(verification::ofCase)
                .orElseThrow()
                .first();
    }

    private TrailBreak broken(TrailDamage damage, int ordinal) {
        return TrailBreak.ofCase(damage, id.value(), hall.number(id), ordinal);
    }

    /** Gives an entry the hash that it would have had, had it said this from the beginning. */
    private String mendHash(int ordinal) {
        String mended = jdbc.sql("select * from casework_event where case_id = :id and ordinal = :ordinal")
                .param("id", id.value())
                .param("ordinal", ordinal)
                .query((row, number) -> new TrailLink(
                                id.value(),
                                ordinal,
                                row.getString("kind"),
                                row.getTimestamp("at").toInstant(),
                                row.getObject("officer_id", UUID.class),
                                row.getString("actor_name"),
                                row.getObject("letter_id", UUID.class),
                                row.getString("letter_number"),
                                row.getObject("duty_id", UUID.class),
                                row.getObject("duty_on", LocalDate.class),
                                row.getString("power"),
                                row.getString("note"))
                        .hash(row.getString("previous_hash"), row.getInt("content_form")))
                .single();
        change("update casework_event set hash = '" + mended + "' where case_id = :id and ordinal = " + ordinal);
        return mended;
    }

    private void change(String sql) {
        if (sql.contains(":id")) {
            jdbc.sql(sql).param("id", id.value()).update();
        } else {
            jdbc.sql(sql).update();
        }
    }
}
