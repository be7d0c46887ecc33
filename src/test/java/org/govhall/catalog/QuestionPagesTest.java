package org.govhall.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import org.govhall.casework.HallFixture;
import org.govhall.identity.SignedIn;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The question of who found nothing, from the form to the answer. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionPagesTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private QuestionDesk desk;

    @Autowired
    private DraftDesk drafts;

    private SignedIn officer;

    @BeforeAll
    void openTheHall() {
        officer = HallFixture.open(context).officer().signedIn();
    }

    private MvcTestResult ask(String from, String asked, String contact) {
        return mvc.post()
                .uri("/items/question")
                .param("searched", "外星人登陆证")
                .param("asked", asked)
                .param("contact", contact)
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(from);
                    return request;
                })
                .exchange();
    }

    private MvcTestResult get(String address) {
        return mvc.get()
                .uri(address)
                .with(user(officer))
                .accept(MediaType.TEXT_HTML)
                .exchange();
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void whoFindsNothingAsksAnOfficerAnswersAndTheItemLearnsTheWord() {
        assertThat(body(get("/items?q=外星人登陆证"))).contains("/items/question?q=");
        MvcTestResult sent = ask("10.9.0.1", "外星人怎么办老年优待证？", "１３８ ０９３４ ００００");
        assertThat(sent).hasStatus3xxRedirection();
        String address = String.valueOf(sent.getResponse().getRedirectedUrl());
        assertThat(body(get(address))).contains("外星人怎么办老年优待证？", "还没有答复").doesNotContain("13809340000");
        assertThat(jdbc.sql("select contact from catalog_question where asked like '外星人怎么办%'")
                        .query(String.class)
                        .single())
                .as("encrypted")
                .doesNotContain("13809340000");

        Keeper keeper = drafts.keeper(officer).orElseThrow();
        QuestionView question =
                desk.byToken(address.substring(address.lastIndexOf('/') + 1)).orElseThrow();
        String page = "/catalog/questions/" + question.id();
        assertThat(body(get("/catalog/questions"))).contains("外星人怎么办老年优待证？");
        assertThat(body(get(page))).contains("13809340000", "写答复");
        assertThat(answer(page, question.version(), "", "MZ006")).hasStatusOk();
        assertThat(body(answer(page, question.version(), "凭身份证到窗口办理。", "SC001")))
                .contains("不是本部门的");
        assertThat(answer(page, question.version(), "凭身份证到窗口办理。", "MZ006")).hasStatus3xxRedirection();

        assertThat(body(get(address))).contains("凭身份证到窗口办理。", "老年人优待证办理");
        assertThat(desk.find(keeper, question.id()).contact()).isNull();
        assertThat(answer(page, desk.find(keeper, question.id()).version(), "再答一次。", ""))
                .as("it was answered already")
                .hasStatus3xxRedirection();
        assertThat(desk.find(keeper, question.id()).answer()).isEqualTo("凭身份证到窗口办理。");
        DraftLine draft = drafts.open(keeper).stream()
                .filter(line -> line.code().equals("MZ006"))
                .findFirst()
                .orElseThrow();
        DraftContent content = drafts.find(keeper, draft.id()).content();
        assertThat(content.words).contains("外星人登陆证");
        assertThat(content.questions).contains(new Particulars.Question("外星人怎么办老年优待证？", "凭身份证到窗口办理。"));
    }

    private MvcTestResult answer(String page, long version, String answer, String code) {
        return mvc.post()
                .uri(page)
                .param("version", String.valueOf(version))
                .param("answer", answer)
                .param("code", code)
                .param("asWord", "true")
                .param("asQuestion", "true")
                .with(user(officer))
                .with(csrf())
                .exchange();
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndNothingTypedIsLost() {
        assertThat(body(ask("10.9.0.2", "短", "138"))).contains("问题请写 5 到 1000 个字", "请填写手机号码", ">短</textarea>");
    }

    @Test
    void oneAddressAsksFiveTimesInAnHourAndNoMore() {
        for (int i = 0; i < 5; i++) {
            assertThat(ask("10.9.0.3", "第 " + i + " 个问题怎么办？", "")).hasStatus3xxRedirection();
        }
        assertThat(ask("10.9.0.3", "再问一个问题行不行？", "")).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(ask("10.9.0.4", "我只问这一个问题。", "")).hasStatus3xxRedirection();
    }

    @Test
    void whatNobodyAskedIsNotThere() {
        assertThat(get("/items/question/0123456789abcdef0123456789abcdef")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/catalog/questions/" + QuestionId.next())).hasStatus(HttpStatus.NOT_FOUND);
    }
}
