package org.govhall.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govhall.casework.HallFixture.BASIC_ALLOWANCE;
import static org.govhall.casework.HallFixture.OLD_AGE_BENEFIT;
import static org.govhall.casework.HallFixture.SENIOR_CARD;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.persistence.EntityManagerFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.govhall.casework.HallFixture.Citizen;
import org.govhall.casework.HallFixture.Official;
import org.govhall.catalog.MaterialId;
import org.govhall.files.FileId;
import org.govhall.identity.Role;
import org.govhall.organization.AbsenceId;
import org.govhall.organization.OrganizationSetup;
import org.govhall.organization.Rank;
import org.govhall.testing.LifecycleRule;
import org.govhall.testing.MovableClock;
import org.govhall.testing.PostgresTest;
import org.govhall.testing.Rule;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskPagesTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WindowIntake intake;

    @Autowired
    ChiefReview review;

    @Autowired
    OrganizationSetup organization;

    @Autowired
    EntityManagerFactory entities;

    private HallFixture hall;
    private Citizen citizen;

    @BeforeAll
    void openTheHall() {
        hall = HallFixture.open(context);
        citizen = hall.citizen("沈静秋");
    }

    @BeforeEach
    void mondayMorning() {
        clock.moveTo("2026-11-23T10:00");
    }

    @Test
    void theInboxShowsTheNearestDeadlineFirst() {
        CaseId first = hall.received(hall.citizen("早到一"), SENIOR_CARD);
        clock.advance(Duration.ofDays(1));
        CaseId second = hall.received(hall.citizen("晚到二"), SENIOR_CARD);

        String page = text(get("/desk?size=100", hall.clerk()));

        assertThat(page.indexOf(hall.number(first))).isPositive().isLessThan(page.indexOf(hall.number(second)));
    }

    @Test
    void theListsCostTheSameHoweverManyRowsTheyShow() {
        hall.received(hall.citizen("计数一"), SENIOR_CARD);
        for (String address : List.of("/desk", "/desk/cases")) {
            long before = statements(address);
            hall.received(hall.citizen("计数二"), SENIOR_CARD);
            hall.received(hall.citizen("计数三"), OLD_AGE_BENEFIT);

            assertThat(statements(address)).as(address).isEqualTo(before);
        }
    }

    @Test
    void aScannedNumberOpensTheCase() {
        CaseId id = hall.received(citizen, SENIOR_CARD);

        assertThat(get("/desk/find?number=" + hall.number(id).replace("-", ""), hall.clerk()))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/desk/cases/" + id);
        assertThat(get("/desk/find?number=123", hall.clerk())).hasRedirectedUrl("/desk/cases?number=123");
    }

    @Test
    void theClerkChecksAndAcceptsInOneAction() {
        CaseId id = hall.received(citizen, SENIOR_CARD);

        MvcTestResult result = post("/desk/cases/" + id + "/accept", hall.clerk(), conforming(id));

        assertThat(result).hasRedirectedUrl("/desk/cases/" + id);
        assertThat(hall.status(id)).isEqualTo(CaseStatus.ACCEPTED);
        assertThat(text(get("/desk/cases/" + id, hall.clerk()))).contains("窗甲", "办理期限");
    }

    @Test
    void whatIsMissingIsSaidOnThePageAndWhatWasTypedStays() {
        CaseId id = hall.received(citizen, SENIOR_CARD);
        List<MaterialId> materials = hall.materials(id);

        MvcTestResult unchecked = post("/desk/cases/" + id + "/accept", hall.clerk(), "version", version(id));
        MvcTestResult unexplained = post(
                "/desk/cases/" + id + "/check",
                hall.clerk(),
                "version",
                version(id),
                "findings[0].material",
                materials.get(0).toString(),
                "findings[0].verdict",
                "DEFECTIVE",
                "findings[0].whatToDo",
                "请带原件来");

        assertThat(text(unchecked)).contains("下列材料还没有核对为“符合”");
        assertThat(text(unexplained)).contains("请选择不符合的原因", "value=\"请带原件来\"", "href=\"#findings0.reason\"");
        assertThat(hall.status(id)).isEqualTo(CaseStatus.RECEIVED);
    }

    @Test
    void theNoticeIsReadBeforeItGoesOutOnce() {
        CaseId id = hall.received(citizen, SENIOR_CARD);
        String[] findings = conforming(id);
        findings[5] = "DEFECTIVE";

        MvcTestResult checked = post(
                "/desk/cases/" + id + "/check?then=notice&findings[0].reason=ILLEGIBLE&findings[0].whatToDo=请重新拍照",
                hall.clerk(),
                findings);
        String preview = text(get("/desk/cases/" + id + "/supplement", hall.clerk()));
        MvcTestResult sent = post("/desk/cases/" + id + "/supplement", hall.clerk(), "version", version(id));

        assertThat(checked).hasRedirectedUrl("/desk/cases/" + id + "/supplement");
        assertThat(preview).contains("补正材料告知书", "请重新拍照", hall.number(id));
        assertThat(sent).hasRedirectedUrl("/desk/cases/" + id);
        assertThat(hall.status(id)).isEqualTo(CaseStatus.AWAITING_SUPPLEMENT);
    }

    @Test
    @Rule(LifecycleRule.RECEIVING_6)
    void aSupplementIsTakenAtTheCounter() {
        CaseId id = hall.awaitingSupplement(citizen, SENIOR_CARD);

        MvcTestResult taken = post(
                "/desk/cases/" + id + "/supplement/taken",
                hall.clerk(),
                "version",
                version(id),
                "onPaper",
                hall.materials(id).get(0).toString());

        assertThat(taken).hasRedirectedUrl("/desk/cases/" + id);
        assertThat(hall.view(id).awaitsVerification()).isTrue();
    }

    @Test
    @Rule(LifecycleRule.RECEIVING_3)
    void aProposalNeedsItsReasonAndTheCompetentOrgan() {
        CaseId id = hall.received(citizen, SENIOR_CARD);

        String refused = text(post(
                "/desk/cases/" + id + "/non-acceptance",
                hall.clerk(),
                "version",
                version(id),
                "kind",
                "NOT_COMPETENT",
                "reason",
                "户籍在外地"));
        MvcTestResult proposed = post(
                "/desk/cases/" + id + "/non-acceptance",
                hall.clerk(),
                "version",
                version(id),
                "kind",
                "NOT_COMPETENT",
                "reason",
                "户籍在外地",
                "organ",
                "邻市民政局");

        assertThat(refused).contains("户籍在外地", "href=\"#organ\"");
        assertThat(proposed).hasRedirectedUrl("/desk/cases/" + id);
        assertThat(hall.view(id).competentOrgan()).isEqualTo("邻市民政局");
    }

    @Test
    @Rule(LifecycleRule.CLOCK_7)
    void aResultIsHandedOverWithItsProof() {
        CaseId id = hall.completed(citizen, OLD_AGE_BENEFIT);
        String page = "/desk/cases/" + id + "/delivery";

        assertThat(text(get("/desk?tab=TO_DELIVER&size=100", hall.clerk()))).contains(hall.number(id));
        assertThat(text(get(page, hall.clerk()))).contains("邮件号码", "见证人");
        assertThat(text(post(page, hall.clerk(), "version", version(id), "way", "BY_POST", "trackingNumber", " ")))
                .contains("href=\"#trackingNumber\"");
        assertThat(text(post(
                        page, hall.clerk(), "version", version(id), "way", "ELECTRONIC", "address", "a@example.org")))
                .contains("href=\"#consent\"", "a@example.org");
        assertThat(text(post(
                        page,
                        hall.clerk(),
                        "version",
                        version(id),
                        "way",
                        "LEFT_BEHIND",
                        "refusal",
                        "不服",
                        "address",
                        "申请人住所",
                        "witness",
                        "见甲",
                        "secondWitness",
                        "见甲")))
                .contains("href=\"#secondWitness\"");
        assertThat(post(
                        page,
                        hall.clerk(),
                        "version",
                        version(id),
                        "way",
                        "BY_POST",
                        "trackingNumber",
                        "EM 123456789 CN",
                        "address",
                        "测试路 2 号"))
                .hasRedirectedUrl("/desk/cases/" + id);
        assertThat(hall.status(id)).isEqualTo(CaseStatus.DELIVERED);
        assertThat(text(get("/desk/cases/" + id, hall.clerk()))).contains("EM123456789CN", "测试路 2 号", "邮寄送达");
    }

    @Test
    @Rule(LifecycleRule.CLOCK_7)
    void aLateDeliveryIsMarkedOnTheDesk() {
        CaseId id = hall.completed(citizen, OLD_AGE_BENEFIT);
        assertThat(text(get("/desk?tab=TO_DELIVER&size=100", hall.clerk()))).contains(hall.number(id));

        clock.advance(Duration.ofDays(16));
        assertThat(text(get("/desk?tab=TO_DELIVER&size=100", hall.clerk()))).contains(hall.number(id), "已超送达期限");
        assertThat(text(get("/desk/cases/" + id, hall.clerk()))).contains("已超送达期限");
    }

    @Test
    void aSecondNoticeForTheWindowsErrorGoesThroughTheChief() {
        CaseId id = hall.awaitingSupplement(citizen, SENIOR_CARD);
        List<MaterialId> materials = hall.materials(id);
        intake.takeSupplement(
                CaseRef.latest(id), List.of(materials.get(0)), hall.clerk().account());
        review.verifySupplement(CaseRef.latest(id), "已补正", hall.chief().account());
        intake.check(
                CaseRef.latest(id),
                List.of(
                        new MaterialFinding(materials.get(0), true, Verdict.CONFORMING, null, ""),
                        new MaterialFinding(
                                materials.get(1), false, Verdict.DEFECTIVE, DefectReason.EXPIRED, "请提交有效期内的证件")),
                hall.clerk().account());
        String page = "/desk/cases/" + id + "/supplement";

        assertThat(text(get(page, hall.clerk()))).contains("再次告知的理由", "窗口失误", "已经告知过一次");
        assertThat(text(post(page, hall.clerk(), "version", version(id)))).contains("补正内容只能一次性告知");
        assertThat(text(post(
                        page,
                        hall.clerk(),
                        "version",
                        version(id),
                        "ground",
                        "LAW_CHANGED",
                        "law",
                        "某法",
                        "inForceFrom",
                        "昨天")))
                .contains("href=\"#inForceFrom\"", "某法");
        assertThat(post(page, hall.clerk(), "version", version(id), "ground", "WINDOW_ERROR", "error", "漏看了证件的有效期"))
                .hasRedirectedUrl("/desk/cases/" + id);
        assertThat(text(get("/desk/cases/" + id, hall.clerk()))).contains("拟再次告知补正");
        assertThat(text(get("/approval/cases/" + id + "/proposal", hall.chief())))
                .contains("漏看了证件的有效期", "请提交有效期内的证件", "计入对窗口的监督");

        hall.confirmProposal(id);
        assertThat(hall.status(id)).isEqualTo(CaseStatus.AWAITING_SUPPLEMENT);
        assertThat(text(get("/desk/cases/" + id, hall.clerk()))).contains("第 2 次", "窗口失误");
        assertThat(jdbc.sql("select window_error_notices from casework_facts where case_id = :id")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aWithdrawalAtTheCounterNeedsTheSignedRequest() {
        CaseId id = hall.accepted(citizen, OLD_AGE_BENEFIT);
        String page = "/desk/cases/" + id + "/withdrawal";

        assertThat(text(get(page, hall.clerk()))).contains("不能恢复");
        assertThat(text(post(page, hall.clerk(), withdrawal(id)))).contains("href=\"#signer\"", "不办了");
        assertThat(text(post(page, hall.clerk(), withdrawal(id, "signer", "旁人甲"))))
                .contains("href=\"#signer\"", "签名的不是申请人", "旁人甲");
        assertThat(text(post(page, hall.clerk(), withdrawal(id, "signer", "旁人甲", "relation", "AGENT"))))
                .contains("href=\"#agentIdentityNumber\"", "代理人要有委托书");
        assertThat(text(post(
                        page,
                        hall.clerk(),
                        withdrawal(
                                id,
                                "signer",
                                "旁人甲",
                                "relation",
                                "AGENT",
                                "agentIdentityNumber",
                                "621002191303050325"))))
                .contains("没有有效的委托书", "621002191303050325");
        assertThat(hall.status(id)).isEqualTo(CaseStatus.ACCEPTED);
        assertThat(post(page, hall.clerk(), withdrawal(id, "signer", citizen.name())))
                .hasRedirectedUrl("/desk/cases/" + id);
        assertThat(hall.status(id)).isEqualTo(CaseStatus.WITHDRAWN);
    }

    /** What the form of a withdrawal sends, and more. */
    private String[] withdrawal(CaseId id, String... more) {
        return Stream.concat(Stream.of("version", version(id), "reason", "不办了"), Stream.of(more))
                .toArray(String[]::new);
    }

    @Test
    void aTypingErrorIsCorrectedAndTheOldWordsStay() {
        CaseId id = hall.received(citizen, OLD_AGE_BENEFIT);
        String page = "/desk/cases/" + id + "/correction";

        assertThat(text(get(page, hall.clerk()))).contains("为本人申请");
        assertThat(text(post(
                        page, hall.clerk(), "version", version(id), "what", "HANDLER", "words", "李明", "reason", "错字")))
                .contains("这个办件没有经办人");
        assertThat(post(
                        page,
                        hall.clerk(),
                        "version",
                        version(id),
                        "what",
                        "SUBJECT",
                        "words",
                        "为母亲申请",
                        "reason",
                        "错字"))
                .hasRedirectedUrl("/desk/cases/" + id);
        assertThat(text(get("/desk/cases/" + id, hall.clerk()))).contains("为本人申请 → 为母亲申请");
    }

    @Test
    void aCaseIsTakenHandedOverAndCountsAsNobodysWhileItsClerkIsAway() {
        CaseId id = hall.received(citizen, OLD_AGE_BENEFIT);
        String number = hall.number(id);
        assertThat(text(get("/desk?hands=NOBODYS&size=100", hall.clerk()))).contains(number);
        assertThat(text(get("/desk?hands=MINE&size=100", hall.clerk()))).doesNotContain(number);

        assertThat(post("/desk/cases/" + id + "/take", hall.clerk(), "version", version(id)))
                .hasRedirectedUrl("/desk/cases/" + id);
        assertThat(text(get("/desk?hands=MINE&size=100", hall.clerk()))).contains(number);
        assertThat(text(get("/desk?hands=NOBODYS&size=100", hall.clerk()))).doesNotContain(number);

        String page = "/desk/cases/" + id + "/assignment";
        assertThat(text(get(page, hall.clerk()))).contains("窗乙");
        assertThat(text(post(page, hall.clerk(), "version", version(id), "reason", "开会")))
                .contains("请选择交给谁");
        assertThat(text(post(
                        page,
                        hall.clerk(),
                        "version",
                        version(id),
                        "to",
                        hall.chief().officer().toString(),
                        "reason",
                        "开会")))
                .contains("这个人不在这个窗口的岗位上");
        assertThat(post(
                        page,
                        hall.clerk(),
                        "version",
                        version(id),
                        "to",
                        hall.secondClerk().officer().toString(),
                        "reason",
                        "开会"))
                .hasRedirectedUrl("/desk/cases/" + id);
        assertThat(text(get("/desk?hands=MINE&size=100", hall.secondClerk()))).contains(number, "窗乙");

        Instant now = clock.instant();
        AbsenceId absence = organization.recordAbsence(
                hall.secondClerk().officer(), now.minusSeconds(60), now.plus(Duration.ofDays(1)), "休假");
        try {
            assertThat(text(get("/desk?hands=NOBODYS&size=100", hall.clerk()))).contains(number);
        } finally {
            organization.endAbsence(absence);
        }
    }

    @Test
    void whatMayFollowHasItsOwnTab() {
        CaseId id = hall.acceptedWithoutTheLast(citizen, OLD_AGE_BENEFIT);

        assertThat(text(get("/desk?tab=FOLLOWING&size=100", hall.clerk()))).contains(hall.number(id), "容缺受理");
        assertThat(text(get("/desk/cases/" + id, hall.clerk()))).contains("批准之前必须补齐");
    }

    @Test
    void everyFormOfAnActIsThereInBothLanguages() {
        CaseId id = hall.reviewed(citizen, OLD_AGE_BENEFIT);
        CaseId completed = hall.completed(citizen, OLD_AGE_BENEFIT);
        for (String address : List.of(
                "/desk?tab=FOLLOWING",
                "/desk/cases/" + id + "/denial",
                "/desk/cases/" + id + "/termination",
                "/desk/cases/" + id + "/withdrawal",
                "/desk/cases/" + id + "/correction",
                "/desk/cases/" + id + "/assignment",
                "/desk/cases/" + completed + "/delivery")) {
            String both = address + (address.contains("?") ? "&" : "?") + "lang=";
            assertThat(text(get(both + "en", hall.clerk())))
                    .as(address)
                    .contains("lang=\"en\"")
                    .doesNotContain("??");
            assertThat(text(get(both + "zh-CN", hall.clerk()))).as(address).doesNotContain("??");
        }
    }

    @Test
    @Rule(LifecycleRule.WHO_4)
    void aCaseOfAnotherWindowIsNotThere() {
        Official stranger = hall.official("外窗丙", Rank.CLERK, Role.WINDOW_CLERK);
        CaseId id = hall.received(citizen, SENIOR_CARD);
        FileId file = hall.view(id).materials().get(0).files().get(0);

        assertThat(get("/desk/cases/" + id, stranger)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/desk/cases/" + id + "/receipt", stranger)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/desk/cases/" + id + "/files/" + file, stranger)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/desk/cases/" + id + "/accept", stranger, conforming(id)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(text(get("/desk", stranger))).contains("您的账号没有窗口岗位");
        assertThat(get("/desk/cases/" + id + "/files/" + file, hall.clerk())).hasStatusOk();
    }

    @Test
    void onlyClerksComeToTheDesk() {
        assertThat(get("/desk", hall.chief())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("/approval", hall.clerk())).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void whoWasSlowerIsToldAndNothingIsDone() {
        CaseId id = hall.received(citizen, SENIOR_CARD);
        String seen = version(id);
        hall.allConform(id);

        assertThat(post("/desk/cases/" + id + "/accept", hall.secondClerk(), "version", seen))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(hall.status(id)).isEqualTo(CaseStatus.RECEIVED);
    }

    @Test
    void personalDataIsShownInFullOnlyForAPurposeThatIsWrittenDown() {
        CaseId id = hall.received(citizen, SENIOR_CARD);
        String masked = text(get("/desk/cases/" + id, hall.clerk()));

        String refused = text(post("/desk/cases/" + id + "/reveal", hall.clerk(), "purpose", " "));
        String shown = text(post("/desk/cases/" + id + "/reveal", hall.clerk(), "purpose", "核对证件"));

        assertThat(masked).doesNotContain(citizen.mobile().value());
        assertThat(refused).doesNotContain(citizen.mobile().value()).contains("请写明查看的用途");
        assertThat(shown).contains(citizen.mobile().value());
        assertThat(jdbc.sql("select count(*) from audit_entry where kind = 'REVEAL' and detail like :number")
                        .param("number", hall.number(id) + "%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theLedgerIsFilteredAndExportedWithMaskedNames() {
        CaseId id = hall.received(hall.citizen("诸葛望川"), OLD_AGE_BENEFIT);
        String address = "?number=" + hall.number(id);

        String listed = text(get("/desk/cases" + address, hall.clerk()));
        String wrong = text(get("/desk/cases?from=yesterday", hall.clerk()));
        MvcTestResult exported = get("/desk/cases.csv" + address, hall.clerk());

        assertThat(listed).contains("诸葛望川");
        assertThat(wrong).contains("请填写日期", "yesterday");
        assertThat(new String(exported.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .startsWith("\uFEFF办件编号,")
                .contains(hall.number(id), "诸***")
                .doesNotContain("诸葛望川");
    }

    @Test
    void aLongNameKeepsItsEnds() {
        assertThat(LedgerCsv.masked("甲乙丙丁戊己")).isEqualTo("甲乙***戊己");
    }

    @Test
    @Rule({LifecycleRule.RECEIVING_2, LifecycleRule.REPEATS})
    void whoStandsAtTheCounterIsRegisteredOnceHoweverOftenTheFormIsSent() {
        String[] form = {
            "token",
            "9f2c",
            "kind",
            "NATURAL_PERSON",
            "name",
            "柳如烟",
            "identityNumber",
            HallFixture.identityNumber().value(),
            "mobile",
            "139 0000 8801",
            "subject",
            "办老年证"
        };

        MvcTestResult first = post(register(), hall.clerk(), form);
        MvcTestResult second = post(register(), hall.clerk(), form);

        String receipt = Objects.requireNonNull(first.getResponse().getRedirectedUrl());
        assertThat(receipt).endsWith("/receipt");
        assertThat(second).hasRedirectedUrl(receipt);
        assertThat(text(get(receipt, hall.clerk()))).contains("收件凭证", "柳如烟", "收件不等于受理");
        assertThat(jdbc.sql("select count(*) from casework_case where submission_token = '9f2c'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void everythingWrongAtTheCounterIsSaidAtOnceAndKept() {
        String page = text(post(
                register(),
                hall.clerk(),
                "token",
                "1a2b",
                "kind",
                "NATURAL_PERSON",
                "name",
                "",
                "identityNumber",
                "6210",
                "mobile",
                "139"));

        assertThat(page)
                .contains("href=\"#name\"", "href=\"#identityNumber\"", "href=\"#mobile\"")
                .contains("value=\"6210\"", "value=\"139\"");
    }

    @Test
    void theClerkFindsAnItemByEverydayWords() {
        assertThat(text(get("/desk/register?q=老年证", hall.clerk()))).contains("老年人优待证办理", "MZ006");
    }

    @Test
    void everyPageIsThereInBothLanguages() {
        CaseId id = hall.received(citizen, BASIC_ALLOWANCE);
        for (String address : List.of(
                "/desk",
                "/desk?tab=TO_DELIVER",
                "/desk/cases",
                "/desk/cases/" + id,
                "/desk/cases/" + id + "/supplement",
                "/desk/cases/" + id + "/non-acceptance",
                "/desk/cases/" + id + "/receipt",
                "/desk/register",
                register())) {
            String english = text(get(address + (address.contains("?") ? "&" : "?") + "lang=en", hall.clerk()));
            assertThat(english).as(address).contains("lang=\"en\"").doesNotContain("??");
        }
    }

    private String register() {
        return "/desk/register/" + SENIOR_CARD + "?window=" + hall.window();
    }

    private String version(CaseId id) {
        return String.valueOf(hall.view(id).version());
    }

    /** A form in which every material conforms; {@code [5]} is the first verdict. */
    private String[] conforming(CaseId id) {
        List<MaterialId> materials = hall.materials(id);
        String[] form = new String[2 + materials.size() * 4];
        form[0] = "version";
        form[1] = version(id);
        for (int i = 0; i < materials.size(); i++) {
            form[2 + i * 4] = "findings[" + i + "].material";
            form[3 + i * 4] = materials.get(i).toString();
            form[4 + i * 4] = "findings[" + i + "].verdict";
            form[5 + i * 4] = "CONFORMING";
        }
        return form;
    }

    private long statements(String address) {
        Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        assertThat(get(address + "?size=100", hall.clerk())).hasStatusOk();
        return statistics.getPrepareStatementCount();
    }

    private MvcTestResult get(String address, Official who) {
        return mvc.get().uri(address).with(user(who.signedIn())).with(csrf()).exchange();
    }

    private MvcTestResult post(String address, Official who, String... form) {
        var request = mvc.post().uri(address).with(user(who.signedIn())).with(csrf());
        for (int i = 0; i < form.length; i += 2) {
            request.param(form[i], form[i + 1]);
        }
        return request.exchange();
    }

    private static String text(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
