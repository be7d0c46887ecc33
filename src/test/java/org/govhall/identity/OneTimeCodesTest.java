package org.govhall.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govhall.testing.CountedStatements;
import org.govhall.testing.MovableClock;
import org.govhall.testing.PostOffice;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Codes by mail, through a real SMTP server, and by an operator's gateway. */
@PostgresTest
class OneTimeCodesTest {

    private static final String PASSWORD = "Lan-Tian-Bai-Yun-2026";
    private static final Pattern CODE = Pattern.compile("验证码 (\\d{6})");
    private static int number;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private MailAddresses mails;

    @Autowired
    private OneTimeCodes codes;

    @Autowired
    private PostOffice office;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aCitizenGivesAMailboxAndSignsInByACodeSentThere() {
        String mobile = citizen();
        String mail = "first-" + mobile + "@example.cn";
        Browser browser = new Browser(mvc);
        browser.signIn(mobile, PASSWORD);
        assertThat(browser.post("/account/security/mail", "mail", mail, "code", "wrong"))
                .bodyText()
                .contains("密码不对");
        assertThat(browser.post("/account/security/mail", "mail", "a@b.cn\nBcc: x@y.cn", "code", PASSWORD))
                .bodyText()
                .contains("邮箱格式不对");
        assertThat(browser.post("/account/security/mail", "mail", mail, "code", PASSWORD))
                .hasRedirectedUrl("/account/security/mail/enter");
        assertThat(browser.post("/account/security/mail/enter", "code", codeIn(office.mailsTo(mail, 1))))
                .hasRedirectedUrl("/account/security");

        Browser other = new Browser(mvc);
        assertThat(other.post("/sign-in/code", "name", mail.toUpperCase(java.util.Locale.ROOT)))
                .hasRedirectedUrl("/sign-in/code/enter");
        String code = codeIn(office.mailsTo(mail, 2));
        assertThat(other.post("/sign-in/code/enter", "code", code.equals("000000") ? "000001" : "000000"))
                .bodyText()
                .contains("验证码不对");
        assertThat(other.post("/sign-in/code/enter", "code", code)).hasRedirectedUrl("/my/cases");
        assertThat(other.get("/account/security")).hasStatusOk();

        Browser third = new Browser(mvc);
        third.post("/sign-in/code", "name", "someone@example.cn");
        assertThat(third.post("/sign-in/code/enter", "code", code)).bodyText().contains("验证码不对");
    }

    @Test
    void neitherAnswerNorWorkTellsWhetherSomebodyIsKnown() {
        String mail = withMail();
        Browser known = new Browser(mvc, "10.0.0.1");
        Browser unknown = new Browser(mvc, "10.0.0.2");
        known.get("/sign-in/code");
        unknown.get("/sign-in/code");
        assertThat(known.post("/sign-in/code", "name", mail)).hasRedirectedUrl("/sign-in/code/enter");
        assertThat(unknown.post("/sign-in/code", "name", "nobody@example.cn")).hasRedirectedUrl("/sign-in/code/enter");
        assertThat(Browser.body(unknown.get("/sign-in/code/enter")).replaceAll("name=\"_csrf\" value=\"[^\"]+\"", ""))
                .isEqualTo(Browser.body(known.get("/sign-in/code/enter"))
                        .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", ""));
        assertThat(statements("nobody-2@example.cn")).isBetween(statements(mail) - 3, statements(mail));
        assertThat(office.mailsTo("nobody@example.cn", 0)).isEmpty();
    }

    @Test
    void aCodeIsGoodForFiveMinutesFiveAttemptsAndOneUse() {
        String mail = withMail();
        String late = ask(mail, 1);
        clock.advance(OneTimeCodes.GOOD_FOR);
        assertThat(codes.take(OneTimeCodes.Purpose.SIGN_IN, mail, late)).isEmpty();

        String worn = ask(mail, 2);
        for (int i = 0; i < 5; i++) {
            assertThat(codes.take(OneTimeCodes.Purpose.SIGN_IN, mail, "x")).isEmpty();
        }
        assertThat(codes.take(OneTimeCodes.Purpose.SIGN_IN, mail, worn)).isEmpty();

        String good = ask(mail, 3);
        assertThat(codes.take(OneTimeCodes.Purpose.PASSWORD, mail, good))
                .as("for another purpose")
                .isEmpty();
        assertThat(codes.take(OneTimeCodes.Purpose.SIGN_IN, mail, good)).isPresent();
        assertThat(codes.take(OneTimeCodes.Purpose.SIGN_IN, mail, good))
                .as("once more")
                .isEmpty();
    }

    @Test
    void askingIsLimitedAndNobodyKeepsAnotherFromAsking() {
        String mail = withMail();
        Browser nuisance = new Browser(mvc, "203.0.113.7");
        for (int i = 0; i < 5; i++) {
            nuisance.post("/sign-in/code", "name", mail);
        }
        assertThat(nuisance.post("/sign-in/code", "name", mail)).bodyText().contains("尝试次数过多");
        assertThat(new Browser(mvc, "198.51.100.3").post("/sign-in/code", "name", mail))
                .hasRedirectedUrl("/sign-in/code/enter");
    }

    @Test
    void aForgottenPasswordIsReplacedAndEverySessionEnds() {
        String mail = withMail();
        Browser open = new Browser(mvc);
        open.signIn(mail, PASSWORD);

        Browser browser = new Browser(mvc);
        browser.post("/sign-in/forgotten", "name", mail);
        String code = codeIn(office.mailsTo(mail, 1));
        assertThat(browser.post("/sign-in/forgotten/enter", "code", code, "newPassword", "password123456"))
                .bodyText()
                .contains("太常见");
        assertThat(browser.post("/sign-in/forgotten/enter", "code", code, "newPassword", "qing-shan-lv-shui-77"))
                .hasRedirectedUrl("/sign-in");
        assertThat(open.get("/account/security")).hasRedirectedUrl("/sign-in");
        assertThat(office.mailsTo(mail, 2))
                .as("its owner is told")
                .last()
                .asString()
                .contains("密码已经修改");
        assertThat(new Browser(mvc).signIn(mail, PASSWORD)).hasRedirectedUrl("/sign-in?failed");
        assertThat(new Browser(mvc).signIn(mail, "qing-shan-lv-shui-77")).hasRedirectedUrl("/my/cases");
    }

    @Test
    void aMailboxThatIsLeftIsTold() {
        String mail = withMail();
        AccountId owner = accounts.bySignInName(mail).orElseThrow().accountId();
        String next = "next-" + mail;
        mails.confirm(owner, mail);
        mails.confirm(owner, next);
        assertThat(office.mailsTo(mail, 1)).singleElement().asString().contains("这个邮箱不再用于");

        mails.remove(owner);
        assertThat(office.mailsTo(next, 1)).singleElement().asString().contains("这个邮箱不再用于");
    }

    @Test
    void staffDoNotSignInByACode() {
        AccountId clerk = accounts.open(
                "某人", accounts.hash(PASSWORD), Set.of(Role.WINDOW_CLERK), Set.of("code-clerk-" + number++));
        String mail = "clerk-" + number++ + "@example.cn";
        mails.confirm(clerk, mail);
        int before = office.count();
        codes.send(OneTimeCodes.Purpose.SIGN_IN, mail, "127.0.0.1", java.util.Locale.CHINA);
        codes.send(OneTimeCodes.Purpose.PASSWORD, mail, "127.0.0.1", java.util.Locale.CHINA);
        assertThat(office.mailsTo(mail, 1)).hasSize(1);
        assertThat(office.count()).isEqualTo(before + 1);
    }

    @Test
    void neitherCodeNorAddressIsStoredInTheClear() {
        String mail = withMail();
        String code = ask(mail, 1);
        List<String> stored = jdbc.sql("select name_hash || code_hash from identity_code"
                        + " union all select address from identity_mail")
                .query(String.class)
                .list();
        assertThat(stored).isNotEmpty().noneMatch(text -> text.contains(code) || text.contains("example.cn"));
    }

    @Test
    void aHyphenMakesAnotherMailbox() {
        assertThat(Accounts.normal("a-b@example.cn")).isNotEqualTo(Accounts.normal("ab@example.cn"));
        assertThat(Accounts.normal("139-0000 2201")).isEqualTo("13900002201");
    }

    @Test
    void theGatewayOfAnOperatorTakesATextMessage() {
        SmsCourier courier = new SmsCourier(office.gateway(), "secret-token");
        assertThat(courier.carries(Courier.Channel.SMS)).isTrue();
        assertThat(courier.carries(Courier.Channel.MAIL)).isFalse();
        courier.send(Courier.Channel.SMS, "13900002299", "", "验证码 123456");
        assertThat(office.nextText())
                .asInstanceOf(STRING)
                .startsWith("Bearer secret-token ")
                .contains("\"mobile\":\"13900002299\"")
                .contains("验证码 123456");

        office.answer(503);
        try {
            assertThatIllegalStateException()
                    .isThrownBy(() -> courier.send(Courier.Channel.SMS, "13900002299", "", "验证码 654321"))
                    .withMessageContaining("503")
                    .withMessageNotContainingAny("13900002299", "654321");
            office.nextText();
        } finally {
            office.answer(200);
        }
        assertThat(new SmsCourier("", "").carries(Courier.Channel.SMS)).isFalse();
    }

    private int statements(String mail) {
        return CountedStatements.of(() ->
                        codes.send(OneTimeCodes.Purpose.SIGN_IN, mail, "192.0.2." + number++, java.util.Locale.CHINA))
                .size();
    }

    private String ask(String mail, int nth) {
        codes.send(OneTimeCodes.Purpose.SIGN_IN, mail, "127.0.0.1", java.util.Locale.CHINA);
        return codeIn(office.mailsTo(mail, nth));
    }

    private String withMail() {
        String mobile = citizen();
        String mail = "mail-" + mobile + "@example.cn";
        mails.confirm(accounts.bySignInName(mobile).orElseThrow().accountId(), mail);
        return mail;
    }

    private String citizen() {
        String mobile = String.format("139000%05d", 50_000 + number++);
        accounts.open("某人", accounts.hash(PASSWORD), Set.of(Role.CITIZEN), Set.of(mobile));
        return mobile;
    }

    private static String codeIn(List<String> received) {
        Matcher code = CODE.matcher(received.get(received.size() - 1));
        assertThat(code.find()).isTrue();
        return code.group(1);
    }
}
