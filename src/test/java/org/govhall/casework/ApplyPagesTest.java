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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import org.govhall.catalog.MaterialId;
import org.govhall.files.FileId;
import org.govhall.testing.LifecycleRule;
import org.govhall.testing.PostgresTest;
import org.govhall.testing.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** Applying through the portal, page by page. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApplyPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    private HallFixture hall;

    @BeforeAll
    void openTheHall() {
        hall = HallFixture.open(context);
    }

    @Test
    void everybodyReadsWhatIsNeededAndSignsInToStart() throws Exception {
        mvc.perform(get("/apply/MZ006"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("老年人优待证办理"),
                                containsString("近期一寸免冠照片"),
                                containsString("当场办结"),
                                containsString("/apply/MZ006/start"),
                                not(containsString("开始申报</button>")))));
        mvc.perform(post("/apply/MZ006").with(csrf())).andExpect(redirectedUrl("/apply/MZ006/start"));
        mvc.perform(get("/apply/MZ006/start")).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void whatIsNotOnTheListIsNotFound() throws Exception {
        mvc.perform(get("/apply/ZZ999")).andExpect(status().isNotFound());
        mvc.perform(get("/apply/nonsense!")).andExpect(status().isNotFound());
    }

    @Test
    void anItemThatNobodyHandlesSaysSoInsteadOfStarting() throws Exception {
        mvc.perform(get("/apply/MZ007").with(user(hall.citizen("何无处").signedIn())))
                .andExpect(
                        content().string(allOf(containsString("目前没有中心办理这个事项"), not(containsString("开始申报</button>")))));
    }

    @Test
    void fromTheStartPageToTheReceipt() throws Exception {
        HallFixture.Citizen citizen = hall.citizen("周顺利");
        CaseId id = start(citizen);
        String draft = "/my/drafts/" + id;

        expectRedirect(citizen, get(draft), draft + "/subject");
        expectRedirect(citizen, post(draft + "/subject").param("subject", " 为本人申请 "), draft);
        expectRedirect(citizen, get(draft), draft + "/materials");
        MaterialId first = hall.materials(id).get(0);
        MaterialId second = hall.materials(id).get(1);
        expectRedirect(citizen, post(draft + "/materials"), draft + "/materials");
        upload(citizen, draft + "/materials/" + first, pdf("身份证.pdf"), draft + "/materials/" + first);
        mvc.perform(get(draft + "/materials/" + first).with(user(citizen.signedIn())))
                .andExpect(content().string(containsString("身份证.pdf")));
        expectRedirect(citizen, post(draft + "/materials/" + second + "/bring"), draft + "/materials");
        mvc.perform(get(draft + "/materials").with(user(citizen.signedIn())))
                .andExpect(content().string(allOf(containsString("已上传 1 个文件"), containsString("将带到窗口"))));
        expectRedirect(citizen, post(draft + "/materials"), draft + "/check");
        mvc.perform(get(draft + "/check").with(user(citizen.signedIn())))
                .andExpect(content()
                        .string(allOf(
                                containsString("周顺利"),
                                containsString("为本人申请"),
                                containsString("测试市政务服务中心"),
                                not(containsString(citizen.mobile().value())))));
        submit(citizen, id);

        mvc.perform(get("/my/cases/" + id + "/receipt").with(user(citizen.signedIn())))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString(hall.number(id)),
                                containsString("收件不等于受理"),
                                containsString("2026-11-30"))));
        assertThat(hall.status(id)).isEqualTo(CaseStatus.RECEIVED);
        expectRedirect(citizen, get(draft + "/check"), "/my/cases/" + id);
    }

    @Test
    @Rule(LifecycleRule.REPEATS)
    void aFormSentTwiceMakesOneCase() throws Exception {
        HallFixture.Citizen citizen = hall.citizen("郑两次");
        CaseId id = hall.readyDraft(citizen, HallFixture.SENIOR_CARD);
        submit(citizen, id);
        String number = hall.number(id);

        submit(citizen, id);

        assertThat(hall.number(id)).isEqualTo(number);
        assertThat(hall.view(id).trail()).hasSize(1);
    }

    @Test
    void startingAgainGoesOnWithTheSameDraft() throws Exception {
        HallFixture.Citizen citizen = hall.citizen("钱又来");

        assertThat(start(citizen)).isEqualTo(start(citizen));
    }

    @Test
    void withoutTheDeclarationNothingIsSent() throws Exception {
        HallFixture.Citizen citizen = hall.citizen("冯未签");
        CaseId id = hall.readyDraft(citizen, HallFixture.SENIOR_CARD);

        mvc.perform(post("/my/drafts/" + id + "/check")
                        .param("_truthful", "on")
                        .with(user(citizen.signedIn()))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(containsString("提交之前，请确认内容和材料真实"), containsString("href=\"#truthful\""))));
        assertThat(hall.status(id)).isEqualTo(CaseStatus.DRAFT);
    }

    @Test
    void aSubjectThatIsTooLongIsKeptAndExplained() throws Exception {
        HallFixture.Citizen citizen = hall.citizen("陈话多");
        CaseId id = hall.draft(citizen, HallFixture.SENIOR_CARD);
        String typed = "长".repeat(501);

        mvc.perform(post("/my/drafts/" + id + "/subject")
                        .param("subject", typed)
                        .with(user(citizen.signedIn()))
                        .with(csrf()))
                .andExpect(content()
                        .string(allOf(
                                containsString(typed),
                                containsString("申请事由不能超过 500 字"),
                                containsString("aria-describedby=\"subject-hint subject-error\""))));
        mvc.perform(post("/my/drafts/" + id + "/subject")
                        .param("subject", "  ")
                        .with(user(citizen.signedIn()))
                        .with(csrf()))
                .andExpect(content().string(containsString("请写明申请事由")));
    }

    @Test
    void goodFilesAreKeptAndBadOnesNamed() throws Exception {
        HallFixture.Citizen citizen = hall.citizen("褚传件");
        CaseId id = hall.draft(citizen, HallFixture.SENIOR_CARD);
        MaterialId material = hall.materials(id).get(0);
        String page = "/my/drafts/" + id + "/materials/" + material;

        mvc.perform(files(page, pdf("好.pdf"), file("坏.exe", new byte[] {'M', 'Z', 0, 1, 2}))
                        .with(user(citizen.signedIn()))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("“坏.exe”没有上传：只能上传 PDF、JPEG 或 PNG 文件"),
                                containsString("好.pdf"),
                                containsString("id=\"error-summary\""))));
        mvc.perform(files(page, file("大.pdf", tooLarge()))
                        .with(user(citizen.signedIn()))
                        .with(csrf()))
                .andExpect(content().string(containsString("“大.pdf”没有上传：文件太大，每个文件不能超过 20 MB")));
        mvc.perform(files(page).with(user(citizen.signedIn())).with(csrf()))
                .andExpect(content().string(containsString("请先选择要上传的文件")));
        assertThat(hall.view(id).materials().get(0).files()).hasSize(1);
    }

    @Test
    void aFileIsRemovedAgain() throws Exception {
        HallFixture.Citizen citizen = hall.citizen("卫后悔");
        CaseId id = hall.draft(citizen, HallFixture.SENIOR_CARD);
        MaterialId material = hall.materials(id).get(0);
        FileId file = hall.attach(id, material, citizen);
        String page = "/my/drafts/" + id + "/materials/" + material;

        expectRedirect(citizen, post(page + "/remove").param("file", file.toString()), page);

        assertThat(hall.view(id).materials().get(0).files()).isEmpty();
        mvc.perform(post(page + "/remove")
                        .param("file", file.toString())
                        .with(user(citizen.signedIn()))
                        .with(csrf()))
                .andExpect(flash().attribute("problem", "casework.refused.file-unknown"));
    }

    @Test
    void aDraftIsDiscardedAfterBeingAsked() throws Exception {
        HallFixture.Citizen citizen = hall.citizen("蒋不办");
        CaseId id = hall.draft(citizen, HallFixture.SENIOR_CARD);
        mvc.perform(get("/my/drafts/" + id + "/discard").with(user(citizen.signedIn())))
                .andExpect(content().string(containsString("删除这份草稿？")));

        expectRedirect(citizen, post("/my/drafts/" + id + "/discard"), "/my/cases");

        mvc.perform(get("/my/drafts/" + id).with(user(citizen.signedIn()))).andExpect(status().isNotFound());
    }

    @Test
    void somebodyElsesDraftIsNotFound() throws Exception {
        CaseId id = hall.readyDraft(hall.citizen("沈主人"), HallFixture.SENIOR_CARD);
        HallFixture.Citizen other = hall.citizen("韩路人");
        MaterialId material = hall.materials(id).get(0);
        FileId file = hall.view(id).materials().get(0).files().get(0);
        String draft = "/my/drafts/" + id;

        for (String page : new String[] {
            draft,
            draft + "/place",
            draft + "/subject",
            draft + "/materials",
            draft + "/materials/" + material,
            draft + "/check",
            draft + "/discard",
            "/my/cases/" + id + "/files/" + file
        }) {
            mvc.perform(get(page).with(user(other.signedIn()))).andExpect(status().isNotFound());
        }
        for (MockHttpServletRequestBuilder act : new MockHttpServletRequestBuilder[] {
            post(draft + "/subject").param("subject", "x"),
            post(draft + "/materials/" + material + "/bring"),
            post(draft + "/materials/" + material + "/remove").param("file", file.toString()),
            post(draft + "/check").param("truthful", "true"),
            post(draft + "/discard")
        }) {
            mvc.perform(act.with(user(other.signedIn())).with(csrf())).andExpect(status().isNotFound());
        }
        assertThat(hall.status(id)).isEqualTo(CaseStatus.DRAFT);
    }

    @Test
    void anAddressWithoutAnIdIsNotFound() throws Exception {
        HallFixture.Citizen citizen = hall.citizen("杨乱打");

        mvc.perform(get("/my/drafts/not-an-id").with(user(citizen.signedIn()))).andExpect(status().isNotFound());
        mvc.perform(get("/my/cases/not-an-id").with(user(citizen.signedIn()))).andExpect(status().isNotFound());
    }

    @Test
    void staffDoNotApplyWithTheirStaffAccount() throws Exception {
        mvc.perform(post("/apply/MZ006").with(user(hall.clerk().signedIn())).with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(get("/my/cases").with(user(hall.clerk().signedIn()))).andExpect(status().isForbidden());
    }

    @Test
    void thePageIsThereInEnglish() throws Exception {
        mvc.perform(get("/apply/MZ006").param("lang", "en"))
                .andExpect(content().string(containsString("Have these ready")));
    }

    private CaseId start(HallFixture.Citizen citizen) throws Exception {
        String to = Objects.requireNonNull(
                mvc.perform(post("/apply/MZ006").with(user(citizen.signedIn())).with(csrf()))
                        .andExpect(status().is3xxRedirection())
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());
        assertThat(to).startsWith("/my/drafts/");
        return CaseId.of(to.substring("/my/drafts/".length()));
    }

    private void submit(HallFixture.Citizen citizen, CaseId id) throws Exception {
        expectRedirect(
                citizen,
                post("/my/drafts/" + id + "/check")
                        .param("truthful", "true")
                        .param("version", String.valueOf(hall.view(id).version())),
                "/my/cases/" + id + "/receipt");
    }

    private void expectRedirect(HallFixture.Citizen citizen, MockHttpServletRequestBuilder act, String to)
            throws Exception {
        mvc.perform(act.with(user(citizen.signedIn())).with(csrf())).andExpect(redirectedUrl(to));
    }

    private void upload(HallFixture.Citizen citizen, String page, MockMultipartFile file, String to) throws Exception {
        mvc.perform(files(page, file).with(user(citizen.signedIn())).with(csrf()))
                .andExpect(redirectedUrl(to));
    }

    private static MockMultipartHttpServletRequestBuilder files(String page, MockMultipartFile... files) {
        MockMultipartHttpServletRequestBuilder request = multipart(page);
        for (MockMultipartFile file : files) {
            request.file(file);
        }
        return request;
    }

    private static MockMultipartFile pdf(String name) {
        return file(name, HallFixture.pdf());
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("files", name, null, content);
    }

    private static byte[] tooLarge() {
        byte[] content = new byte[20 * 1024 * 1024 + 1];
        System.arraycopy(HallFixture.pdf(), 0, content, 0, 9);
        return content;
    }
}
