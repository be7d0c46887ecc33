package org.govhall.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.forwardedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import org.govhall.catalog.MaterialId;
import org.govhall.files.FileId;
import org.govhall.testing.LifecycleRule;
import org.govhall.testing.MovableClock;
import org.govhall.testing.PostgresTest;
import org.govhall.testing.Rule;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** What an applicant sees of their own cases, and does to them. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MyCasesPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    MovableClock clock;

    private HallFixture hall;

    @BeforeAll
    void openTheHall() {
        hall = HallFixture.open(context);
    }

    @Test
    void whoHasNoCaseIsShownAWayOn() throws Exception {
        expectPage(hall.citizen("尤没有"), "/my/cases", allOf(containsString("您还没有办件"), containsString("/items")));
    }

    @Test
    void theListShowsCasesAndDraftsWithWhatToDo() throws Exception {
        HallFixture.Citizen citizen = hall.citizen("许三件");
        CaseId draft = hall.draft(citizen, HallFixture.SENIOR_CARD);
        CaseId waiting = hall.awaitingSupplement(citizen, HallFixture.BASIC_ALLOWANCE);
        CaseId accepted = hall.accepted(citizen, HallFixture.OLD_AGE_BENEFIT);

        expectPage(
                citizen,
                "/my/cases",
                allOf(
                        containsString("/my/drafts/" + draft + "/discard"),
                        containsString("/my/cases/" + waiting + "/supplement"),
                        containsString(hall.number(accepted)),
                        containsString("高龄津贴申领"),
                        containsString("2026-12-07")));
    }

    @Test
    void theListIsPaged() throws Exception {
        HallFixture.Citizen citizen = hall.citizen("何多件");
        hall.received(citizen, HallFixture.SENIOR_CARD);
        hall.received(citizen, HallFixture.SENIOR_CARD);

        expectPage(citizen, "/my/cases?size=1&page=1&sort=nonsense", containsString("page=0"));
    }

    @Test
    void anAcceptedCaseExplainsItsDeadline() throws Exception {
        HallFixture.Citizen citizen = hall.citizen("吕期限");
        CaseId id = hall.accepted(citizen, HallFixture.OLD_AGE_BENEFIT);

        expectPage(
                citizen,
                "/my/cases/" + id,
                allOf(
                        containsString("承诺在 2026-12-07 前办结"),
                        containsString("法律没有为这个事项规定期限"),
                        containsString("还剩 10 个工作日"),
                        containsString("steps4"),
                        containsString("申请已经受理，开始计算期限"),
                        not(containsString("窗甲"))));
    }

    @Test
    @Rule(LifecycleRule.RETURNED)
    void aDenialNamesReasonsAndRemedies() throws Exception {
        HallFixture.Citizen citizen = hall.citizen("施不服");
        CaseId id = hall.denied(citizen, HallFixture.BASIC_ALLOWANCE, "家庭人均收入高于当地标准");

        expectPage(
                citizen,
                "/my/cases/" + id,
                allOf(
                        containsString("家庭人均收入高于当地标准"),
                        containsString("60 日内依法申请行政复议"),
                        containsString("6 个月内依法提起行政诉讼"),
                        not(containsString("/withdraw"))));
    }

    @Test
    void aCompletedCaseSaysHowLongItTook() throws Exception {
        HallFixture.Citizen citizen = hall.citizen("张很快");
        CaseId id = hall.completed(citizen, HallFixture.OLD_AGE_BENEFIT);

        expectPage(citizen, "/my/cases/" + id, allOf(containsString("受理当天办结"), containsString("请凭身份证件领取")));
    }

    @Test
    void everyStateHasItsPage() throws Exception {
        HallFixture.Citizen citizen = hall.citizen("孔各态");
        for (CaseId id : new CaseId[] {
            hall.received(citizen, HallFixture.BASIC_ALLOWANCE),
            hall.awaitingSupplement(citizen, HallFixture.BASIC_ALLOWANCE),
            hall.accepted(citizen, HallFixture.BASIC_ALLOWANCE),
            hall.reviewed(citizen, HallFixture.BASIC_ALLOWANCE),
            hall.completed(citizen, HallFixture.BASIC_ALLOWANCE),
            hall.denied(citizen, HallFixture.BASIC_ALLOWANCE, "不符合条件"),
            hall.notAccepted(citizen, HallFixture.BASIC_ALLOWANCE, "应当向户籍地申请", "某县民政局"),
            hall.terminated(citizen, HallFixture.BASIC_ALLOWANCE),
            hall.delivered(citizen, HallFixture.BASIC_ALLOWANCE)
        }) {
            for (String language : new String[] {"zh_CN", "en"}) {
                mvc.perform(get("/my/cases/" + id).param("lang", language).with(user(citizen.signedIn())))
                        .andExpect(status().isOk())
                        .andExpect(content().string(not(containsString("??"))));
                mvc.perform(get("/my/cases/" + id + "/receipt")
                                .param("lang", language)
                                .with(user(citizen.signedIn())))
                        .andExpect(status().isOk());
            }
        }
        expectPage(citizen, "/my/cases", containsString("未受理"));
    }

    @Test
    void aSupplementIsSentWhenEverythingIsThere() throws Exception {
        HallFixture.Citizen citizen = hall.citizen("曹补正");
        CaseId id = hall.awaitingSupplement(citizen, HallFixture.BASIC_ALLOWANCE);
        MaterialId material = hall.materials(id).get(0);
        String page = "/my/cases/" + id + "/supplement";
        clock.advance(Duration.ofMinutes(5));
        expectPage(citizen, page, allOf(containsString("请重新扫描，四角完整、文字清晰"), containsString("还没有补交")));

        mvc.perform(post(page).with(user(citizen.signedIn())).with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"error-summary\"")));
        assertThat(hall.status(id)).isEqualTo(CaseStatus.AWAITING_SUPPLEMENT);
        mvc.perform(multipart(page + "/" + material)
                        .file(new MockMultipartFile("files", "新.pdf", null, HallFixture.pdf()))
                        .with(user(citizen.signedIn()))
                        .with(csrf()))
                .andExpect(redirectedUrl(page + "/" + material));
        expectPage(citizen, page + "/" + material, allOf(containsString("这次补交的"), containsString("原来提交的")));
        mvc.perform(post(page)
                        .param("version", String.valueOf(hall.view(id).version()))
                        .with(user(citizen.signedIn()))
                        .with(csrf()))
                .andExpect(redirectedUrl("/my/cases/" + id));

        assertThat(hall.status(id)).isEqualTo(CaseStatus.RECEIVED);
        expectPage(citizen, "/my/cases/" + id, containsString("补正材料已经收到"));
    }

    @Test
    void whoIsAskedAgainReadsThatItIsTheWindowsError() throws Exception {
        HallFixture.Citizen citizen = hall.citizen("孔再补");
        CaseId id = hall.askedAgain(citizen, HallFixture.BASIC_ALLOWANCE, "漏看了证件的有效期");

        expectPage(
                citizen,
                "/my/cases/" + id + "/supplement",
                allOf(containsString("这是窗口的失误"), containsString("漏看了证件的有效期"), containsString("请提交有效期内的证件")));
    }

    @Test
    void whatMayFollowIsUploadedAfterAcceptance() throws Exception {
        HallFixture.Citizen citizen = hall.citizen("戚容缺");
        CaseId id = hall.acceptedWithoutTheLast(citizen, HallFixture.BASIC_ALLOWANCE);
        List<MaterialId> materials = hall.materials(id);
        String page = "/my/cases/" + id + "/supplement/" + materials.get(materials.size() - 1);
        expectPage(
                citizen,
                "/my/cases/" + id,
                allOf(containsString("还要补交的材料"), containsString("2026-11-2"), containsString(page)));

        mvc.perform(multipart(page)
                        .file(new MockMultipartFile("files", "后补.pdf", null, HallFixture.pdf()))
                        .with(user(citizen.signedIn()))
                        .with(csrf()))
                .andExpect(redirectedUrl(page));
        expectPage(citizen, page, containsString("后补.pdf"));
        mvc.perform(get("/my/cases/" + id + "/supplement/" + materials.get(0)).with(user(citizen.signedIn())))
                .andExpect(redirectedUrl("/my/cases/" + id));
    }

    @Test
    void onlyWhatTheNoticeNamesCanBeSupplemented() throws Exception {
        HallFixture.Citizen citizen = hall.citizen("严别项");
        CaseId id = hall.awaitingSupplement(citizen, HallFixture.BASIC_ALLOWANCE);

        mvc.perform(get("/my/cases/" + id + "/supplement/" + hall.materials(id).get(1))
                        .with(user(citizen.signedIn())))
                .andExpect(redirectedUrl("/my/cases/" + id));
    }

    @Test
    void anApplicationIsWithdrawnWithAReason() throws Exception {
        HallFixture.Citizen citizen = hall.citizen("华撤回");
        CaseId id = hall.accepted(citizen, HallFixture.BASIC_ALLOWANCE);
        String page = "/my/cases/" + id + "/withdraw";
        String version = String.valueOf(hall.view(id).version());
        expectPage(citizen, page, containsString("撤回以后，这件办件就结束了"));

        mvc.perform(post(page)
                        .param("reason", " ")
                        .param("version", version)
                        .with(user(citizen.signedIn()))
                        .with(csrf()))
                .andExpect(content().string(containsString("请写明撤回的原因")));
        mvc.perform(post(page)
                        .param("reason", "不再需要")
                        .param("version", version)
                        .with(user(citizen.signedIn()))
                        .with(csrf()))
                .andExpect(redirectedUrl("/my/cases/" + id));

        assertThat(hall.status(id)).isEqualTo(CaseStatus.WITHDRAWN);
        expectPage(citizen, "/my/cases/" + id, containsString("不再需要"));
    }

    @Test
    void afterTheDecisionItIsTooLateToWithdraw() throws Exception {
        HallFixture.Citizen citizen = hall.citizen("金太晚");
        CaseId id = hall.completed(citizen, HallFixture.BASIC_ALLOWANCE);

        mvc.perform(get("/my/cases/" + id + "/withdraw").with(user(citizen.signedIn())))
                .andExpect(redirectedUrl("/my/cases/" + id));
        mvc.perform(post("/my/cases/" + id + "/withdraw")
                        .param("reason", "不要了")
                        .with(user(citizen.signedIn()))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("不能进行这一步"), containsString("不要了"))));
    }

    @Test
    @Rule(LifecycleRule.RACES)
    void whoWasOvertakenSeesTheCaseAsItIsAndWhatTheyTyped() throws Exception {
        HallFixture.Citizen citizen = hall.citizen("魏慢了");
        CaseId id = hall.received(citizen, HallFixture.BASIC_ALLOWANCE);
        String before = String.valueOf(hall.view(id).version());
        hall.allConform(id);
        hall.accept(id);

        mvc.perform(post("/my/cases/" + id + "/withdraw")
                        .param("reason", "我写了很久的理由")
                        .param("version", before)
                        .with(user(citizen.signedIn()))
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(forwardedUrl("/changed/" + id));
        assertThat(hall.status(id)).isEqualTo(CaseStatus.ACCEPTED);

        mvc.perform(post("/changed/" + id)
                        .param("reason", "我写了很久的理由")
                        .param("version", before)
                        .with(user(citizen.signedIn()))
                        .with(csrf()))
                .andExpect(content()
                        .string(allOf(
                                containsString("办件刚刚有了变化"),
                                containsString("已受理"),
                                containsString("我写了很久的理由"),
                                containsString("/my/cases/" + id))));
        mvc.perform(get("/changed/" + id).with(user(hall.citizen("陶外人").signedIn())))
                .andExpect(status().isNotFound());
    }

    @Test
    @Rule(LifecycleRule.WHO_4)
    void somebodyElsesCaseAndFilesAreNotFound() throws Exception {
        CaseId id = hall.awaitingSupplement(hall.citizen("姜主人"), HallFixture.BASIC_ALLOWANCE);
        FileId file = hall.view(id).materials().get(0).files().get(0);
        HallFixture.Citizen other = hall.citizen("戚路人");

        for (String page : new String[] {
            "",
            "/receipt",
            "/withdraw",
            "/supplement",
            "/supplement/" + hall.materials(id).get(0),
            "/files/" + file
        }) {
            mvc.perform(get("/my/cases/" + id + page).with(user(other.signedIn())))
                    .andExpect(status().isNotFound());
        }
        mvc.perform(post("/my/cases/" + id + "/withdraw")
                        .param("reason", "x")
                        .with(user(other.signedIn()))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(post("/my/cases/" + id + "/supplement")
                        .with(user(other.signedIn()))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void aFileIsOnlyFoundUnderItsOwnCase() throws Exception {
        HallFixture.Citizen citizen = hall.citizen("谢文件");
        CaseId id = hall.received(citizen, HallFixture.SENIOR_CARD);
        CaseId another = hall.received(citizen, HallFixture.OLD_AGE_BENEFIT);
        FileId file = hall.view(id).materials().get(0).files().get(0);

        mvc.perform(get("/my/cases/" + id + "/files/" + file).with(user(citizen.signedIn())))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/pdf"));
        mvc.perform(get("/my/cases/" + another + "/files/" + file).with(user(citizen.signedIn())))
                .andExpect(status().isNotFound());
    }

    @Test
    void whoIsNotSignedInIsAskedTo() throws Exception {
        mvc.perform(get("/my/cases")).andExpect(redirectedUrl("/sign-in"));
    }

    private void expectPage(HallFixture.Citizen citizen, String page, Matcher<String> says) throws Exception {
        mvc.perform(get(page).with(user(citizen.signedIn())))
                .andExpect(status().isOk())
                .andExpect(content().string(says));
    }
}
