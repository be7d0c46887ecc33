package org.govhall.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.govhall.casework.CaseId;
import org.govhall.casework.HallFixture;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.organization.CenterId;
import org.govhall.organization.Rank;
import org.govhall.sheet.SheetFile;
import org.govhall.testing.MovableClock;
import org.govhall.testing.PostgresTest;
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

/** A demand is taken, dispatched, objected to, answered and called back; others see nothing of it. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HotlinePagesTest {

    private static final String NEW = "/hotline/orders/new";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MovableClock clock;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    private HallFixture hall;
    private HotlineFixture hotline;
    private CenterId district;
    private SignedIn supervisor;
    private SignedIn chief;
    private SignedIn below;
    private SignedIn chiefBelow;

    @BeforeAll
    void twoCentres() {
        clock.moveTo("2026-11-23T10:00");
        hall = HallFixture.open(context);
        hotline = new HotlineFixture(context);
        district = hall.openDistrictCenter("西峰区政务服务中心");
        supervisor = hall.official("监察丙", Rank.SECTION_MEMBER, Role.SUPERVISOR).signedIn();
        chief = hall.chief().signedIn();
        below = hall.officialAt(district, "监察丁", Rank.SECTION_MEMBER, Role.SUPERVISOR)
                .signedIn();
        chiefBelow = hall.officialAt(district, "首席丁", Rank.SECTION_MEMBER, Role.CHIEF_REPRESENTATIVE)
                .signedIn();
    }

    @BeforeEach
    void mondayMorning() {
        clock.moveTo("2026-11-23T10:00");
    }

    private MvcTestResult get(String address, SignedIn who) {
        return mvc.get().uri(address).with(user(who)).exchange();
    }

    private String page(String address, SignedIn who) {
        MvcTestResult answer = get(address, who);
        assertThat(answer).hasStatusOk();
        return body(answer);
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult post(String address, SignedIn who, String... pairs) {
        var call = mvc.post().uri(address);
        for (int at = 0; at < pairs.length; at += 2) {
            call.param(pairs[at], pairs[at + 1]);
        }
        return call.with(user(who)).with(csrf()).exchange();
    }

    private String taken(String subject, String... more) {
        List<String> pairs = new ArrayList<>(List.of(
                "id",
                HotlineOrderId.next().toString(),
                "center",
                hall.center().toString(),
                "channel",
                "PHONE",
                "came",
                "2026-11-23T09:50",
                "kind",
                "CONSULTATION",
                "subject",
                subject,
                "words",
                "想问要带什么材料"));
        pairs.addAll(List.of(more));
        MvcTestResult answer = post(NEW, supervisor, pairs.toArray(String[]::new));
        assertThat(answer).hasStatus(HttpStatus.FOUND);
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl()).replace("/hotline/orders/", "");
    }

    private String numberOf(String id) {
        return jdbc.sql("select number from hotline_order where cast(id as varchar) = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    @Test
    void aDemandIsTakenDispatchedObjectedToAnsweredAndCalledBack() {
        CaseId about = hall.accepted(hall.citizen("沈热线"), HallFixture.BASIC_ALLOWANCE);
        String id = taken("低保多久批", "name", "赵无眠", "phone", "0934-8210000", "caseNumber", hall.number(about));
        String root = "/hotline/orders/" + id;
        assertThat(page(root, supervisor))
                .contains("低保多久批", "赵＊＊", "/supervision/cases/" + about, hall.number(about), root + "/dispatch")
                .doesNotContain("赵无眠", "09348210000", "??");
        assertThat(page("/hotline/orders", supervisor)).contains("低保多久批", "赵＊＊", "待派单");
        assertThat(get("/hotline/department/" + id, chief))
                .as("nobody has it yet")
                .hasStatus(HttpStatus.NOT_FOUND);

        String department = hall.department().toString();
        assertThat(body(post(
                        root + "/dispatch",
                        supervisor,
                        "version",
                        "0",
                        "days",
                        "9",
                        "text",
                        " ",
                        "department",
                        department)))
                .contains("超过 2 个工作日的，请写明理由", "text-error", "value=\"9\"");
        assertThat(body(post(root + "/dispatch", supervisor, "version", "0", "days", "多")))
                .contains("请填写整数", "days-error");
        assertThat(body(post(root + "/dispatch", supervisor, "version", "0"))).contains("department-error");
        assertThat(post(root + "/dispatch", supervisor, "version", "0", "department", department))
                .hasStatus(HttpStatus.FOUND);
        assertThat(get(root + "/dispatch", supervisor)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(root + "/legal-way", supervisor, "version", "0", "choice", "PETITION", "text", "告知"))
                .as("seen before it was dispatched")
                .hasStatus(HttpStatus.CONFLICT);

        String desk = "/hotline/department/" + id;
        for (SignedIn answering :
                List.of(chief, hall.officer().signedIn(), hall.head().signedIn())) {
            assertThat(page("/hotline/department", answering)).contains("低保多久批");
            assertThat(page(desk, answering))
                    .contains(desk + "/answer", desk + "/object")
                    .doesNotContain("赵无眠");
        }
        assertThat(page(desk + "/object?lang=en", chief)).contains("Object").doesNotContain("??");
        assertThat(body(post(desk + "/object", chief, "version", "1", "text", "")))
                .contains("请写明内容", "text-error");
        assertThat(post(desk + "/object", chief, "version", "1", "text", "不归我们"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(body(post(root + "/objection", supervisor, "version", "2", "text", "写了意见")))
                .contains("choice-error", "写了意见");
        assertThat(post(root + "/objection", supervisor, "version", "2", "choice", "REFUSED", "text", "归你们"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(page(desk, chief)).contains("归你们").doesNotContain(desk + "/object\"");
        assertThat(get(desk + "/object", chief)).hasStatus(HttpStatus.NOT_FOUND);

        clock.moveTo("2026-11-27T09:00");
        assertThat(page("/hotline/orders?standing=OVERDUE", supervisor)).contains("低保多久批", "逾期");
        assertThat(post(desk + "/answer", chief, "version", "3", "text", "二十个工作日内"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(page(root + "/call-back", supervisor)).contains("没有联系上", "退回重办");
        assertThat(post(root + "/call-back", supervisor, "version", "4", "choice", "SENT_BACK", "text", "要书面答复"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(post(desk + "/answer", chief, "version", "5", "text", "已书面答复"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(body(post(root + "/call-back", supervisor, "version", "6", "choice", "SENT_BACK", "text", "再退")))
                .contains("已经退回过一次", "再退");
        assertThat(post(root + "/call-back", supervisor, "version", "6", "choice", "SATISFIED", "text", "认可"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(page(root, supervisor))
                .contains("已办结", "不归我们", "要书面答复", "已书面答复", "认可")
                .doesNotContain("/call-back\"");
        assertThat(page("/hotline/orders", supervisor)).doesNotContain("低保多久批");
        assertThat(page("/hotline/orders?standing=ENDED", supervisor)).contains("低保多久批");
    }

    @Test
    void whatWasTypedStaysAndWhatIsMissingIsSaidBesideIt() {
        assertThat(page(NEW, supervisor))
                .contains("value=\"2026-11-23T10:00\"", hall.center().toString());
        String id = HotlineOrderId.next().toString();
        String[] typed = {
            "id",
            id,
            "center",
            hall.center().toString(),
            "channel",
            "PHONE",
            "came",
            "2026-11-23T11:00",
            "kind",
            "HELP",
            "subject",
            "打字的题",
            "words",
            "打字的内容",
            "phone",
            "12"
        };
        assertThat(body(post(NEW, supervisor, "id", id)))
                .contains("center-error", "channel-error", "came-error", "kind-error", "subject-error", "words-error");
        assertThat(body(post(NEW, supervisor, typed))).contains("phone-error", "打字的题", "打字的内容", "value=\"12\"", id);
        typed[typed.length - 1] = "";
        assertThat(body(post(NEW, supervisor, typed))).contains("时间不能晚于现在", "came-error", "打字的内容");
        typed[7] = "昨天";
        assertThat(body(post(NEW, supervisor, typed))).contains("请填写日期和时间", "came-error");
        typed[7] = "2026-11-23T09:00";
        assertThat(body(post(NEW, supervisor, with(typed, "caseNumber", "123"))))
                .contains("caseNumber-error", "value=\"123\"");
        assertThat(body(post(NEW, supervisor, with(typed, "caseNumber", "621002-261116-000031-7"))))
                .contains("没有这个编号的办件");
        typed[9] = "NONE";
        assertThat(body(post(NEW, supervisor, typed))).contains("kind-error");
        typed[9] = "HELP";
        assertThat(post(NEW, supervisor, typed)).hasStatus(HttpStatus.FOUND);
        assertThat(post(NEW, supervisor, typed)).as("sent twice").hasStatus(HttpStatus.FOUND);
        assertThat(jdbc.sql("select count(*) from hotline_order where subject = '打字的题'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(page("/hotline/orders/" + id, supervisor)).contains("没有留姓名和电话");
    }

    private static String[] with(String[] pairs, String... more) {
        return Stream.concat(Arrays.stream(pairs), Arrays.stream(more)).toArray(String[]::new);
    }

    @Test
    void theCallerIsEncryptedAndShownOnlyForAPurposeThatIsWrittenDown() {
        String id = taken("要看全名", "name", "钱不二", "phone", "13912345678");
        assertThat(jdbc.sql("select caller_name || caller_phone from hotline_order where subject = '要看全名'")
                        .query(String.class)
                        .single())
                .startsWith("k1:")
                .doesNotContain("钱不二", "13912345678");
        String reveal = "/hotline/orders/" + id + "/reveal";
        assertThat(body(post(reveal, supervisor, "purpose", " ")))
                .contains("purpose-error")
                .doesNotContain("钱不二");
        assertThat(body(post(reveal, supervisor, "purpose", "回访核实"))).contains("钱不二", "13912345678");
        assertThat(jdbc.sql("select detail from audit_entry where kind = 'REVEAL' and subject = :subject")
                        .param("subject", "hotline/" + id)
                        .query(String.class)
                        .list())
                .containsExactly(numberOf(id) + " 回访核实");
        assertThat(post(reveal, below, "purpose", "好奇")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theSameAskedAgainIsMerged() {
        String first = taken("合并甲");
        String again = taken("合并乙");
        String merge = "/hotline/orders/" + again + "/merge";
        assertThat(body(post(merge, supervisor, "version", "0", "number", "RX000000-00000")))
                .contains("没有这个编号的工单", "number-error", "RX000000-00000");
        String elsewhere = hotline.taken(below, district);
        assertThat(body(post(merge, supervisor, "version", "0", "number", numberOf(elsewhere))))
                .contains("只能并入同一中心的工单");
        assertThat(post(
                        merge,
                        supervisor,
                        "version",
                        "0",
                        "number",
                        numberOf(first).toLowerCase(Locale.ROOT)))
                .hasStatus(HttpStatus.FOUND);
        assertThat(page("/hotline/orders/" + again, supervisor)).contains("已合并", "/hotline/orders/" + first);
        assertThat(page("/hotline/orders/" + first, supervisor)).contains(numberOf(again));
    }

    @Test
    void whoIsNotConcernedFindsNothing() {
        String id = hotline.dispatched(supervisor, hall.center(), hall.department());
        for (SignedIn stranger : List.of(below)) {
            assertThat(get("/hotline/orders/" + id, stranger)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(page("/hotline/orders?standing=ALL", stranger)).doesNotContain(id);
            assertThat(get("/hotline/orders?center=" + hall.center(), stranger)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(post("/hotline/orders/" + id + "/call-back", stranger, "version", "1", "text", "越界"))
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(get("/hotline/department/" + id, chiefBelow)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/hotline/department/" + id + "/answer", chiefBelow, "version", "1", "text", "越界"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(page("/hotline/department?standing=ALL", chiefBelow)).doesNotContain(id);
        assertThat(post("/hotline/department/" + id + "/call-back", chief, "version", "1", "text", "越权"))
                .as("no department calls back")
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(body(post(
                        NEW,
                        below,
                        "id",
                        HotlineOrderId.next().toString(),
                        "center",
                        hall.center().toString(),
                        "channel",
                        "PHONE",
                        "came",
                        "2026-11-23T09:00",
                        "kind",
                        "HELP",
                        "subject",
                        "越界",
                        "words",
                        "越界")))
                .contains("请选择中心", "center-error");
        for (String none : List.of("none", HotlineOrderId.next().toString())) {
            assertThat(get("/hotline/orders/" + none, supervisor)).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(get("/hotline/orders", chief)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("/hotline/department", supervisor)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(page("/hotline/orders", supervisor))
                .as("from above they see it")
                .contains(id);
    }

    @Test
    void theListIsNarrowedAndTakenOutWithoutItsCallers() {
        taken("导出甲", "name", "孙不见", "phone", "13900000002");
        String narrowed = "?standing=ALL&q=导出甲&department=&kind=CONSULTATION";
        assertThat(page("/hotline/orders" + narrowed, supervisor)).contains("导出甲", "value=\"导出甲\"", "orders.csv?");
        assertThat(page("/hotline/orders?q=导出甲&kind=REPORT", supervisor)).doesNotContain(">导出甲<");
        assertThat(page("/hotline/orders?q=导出甲&center=" + district, supervisor)).doesNotContain(">导出甲<");
        assertThat(page("/hotline/orders?standing=nonsense&counted=nonsense&from=x", supervisor))
                .contains("未办结");
        for (String file : List.of("orders.csv", "orders.xlsx")) {
            MvcTestResult answer = get("/hotline/" + file + narrowed, supervisor);
            assertThat(answer).hasStatusOk();
            var sheet = SheetFile.read(file, answer.getResponse().getContentAsByteArray())
                    .get(0);
            assertThat(sheet.header()).contains("工单编号", "标题", "答复期限").doesNotContain("来电人");
            assertThat(sheet.rows()).hasSize(1);
            assertThat(sheet.rows().get(0).cells()).contains("导出甲", "待派单").noneMatch(cell -> cell.contains("孙"));
        }
        assertThat(page("/hotline/orders?lang=en&standing=ENDED&q=nothing", supervisor))
                .contains("No closed orders")
                .doesNotContain("??");
    }
}
