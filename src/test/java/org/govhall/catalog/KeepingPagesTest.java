package org.govhall.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.govhall.casework.HallFixture;
import org.govhall.identity.AccountId;
import org.govhall.identity.SignedIn;
import org.govhall.testing.PostgresTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PostgresTest
class KeepingPagesTest {

    private static @Nullable HallFixture opened;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DraftDesk desk;

    private SignedIn officer = new SignedIn(AccountId.next(), "", Set.of());

    @BeforeEach
    void openTheHall() {
        if (opened == null) {
            opened = HallFixture.open(context);
        }
        officer = Objects.requireNonNull(opened).officer().signedIn();
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

    private MvcTestResult save(DraftId id, String section, long version, String... pairs) {
        var call = mvc.post()
                .uri("/catalog/drafts/{id}/sections/{section}", id, section)
                .multipart()
                .file(new MockMultipartFile("nothing", new byte[0]))
                .param("version", String.valueOf(version));
        for (int at = 0; at < pairs.length; at += 2) {
            call.param(pairs[at], pairs[at + 1]);
        }
        return call.with(user(officer)).with(csrf()).exchange();
    }

    private DraftId begun(String code) {
        return desk.begin(desk.keeper(officer).orElseThrow(), code, "开办茶馆许可");
    }

    @Test
    void theOwnItemsAreListedAndThoseOfOthersAreNotThere() {
        assertThat(body(get("/catalog/keeping"))).contains("MZ006").doesNotContain("SC001");
        assertThat(get("/catalog/keeping/MZ006")).hasStatusOk();
        assertThat(get("/catalog/keeping/MZ006/compare")).hasStatusOk();
        assertThat(get("/catalog/keeping/SC001")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/catalog/keeping/SC001/compare")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.post()
                        .uri("/catalog/drafts/of/SC001")
                        .with(user(officer))
                        .with(csrf()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aSectionThatIsNotSentAsAFormWithFilesIsRefusedAndNotAnError() {
        DraftId id = begun("MZ919");
        assertThat(mvc.post()
                        .uri("/catalog/drafts/{id}/sections/basic", id)
                        .param("version", "0")
                        .with(user(officer))
                        .with(csrf()))
                .hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void everySectionIsShownInBothLanguagesAndTheChecklistLeadsToIt() {
        DraftId id = begun("MZ911");
        assertThat(body(get("/catalog/drafts/" + id)))
                .contains("/catalog/drafts/" + id + "/sections/materials", "还缺：")
                .doesNotContain("??");
        for (Section section : Section.values()) {
            assertThat(body(get("/catalog/drafts/" + id + "/sections/" + section.slug())))
                    .doesNotContain("??");
            assertThat(body(get("/catalog/drafts/" + id + "/sections/" + section.slug() + "?lang=en")))
                    .doesNotContain("??");
        }
        assertThat(get("/catalog/drafts/" + id + "/preview")).hasStatus3xxRedirection();
        assertThat(get("/catalog/drafts/" + id + "/sections/nonsense")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void rowsAreAddedAndRemovedWithoutAScriptAndNothingTypedIsLost() {
        DraftId id = begun("MZ912");
        String added = body(save(id, "conditions", 0, "conditions.condition", "有茶", "add", "conditions"));
        assertThat(added).contains("有茶", "conditions-condition-1");
        String removed = body(save(
                id,
                "conditions",
                0,
                "conditions.condition",
                "有茶",
                "conditions.condition",
                "有水",
                "remove",
                "conditions-0"));
        assertThat(removed).contains("有水").doesNotContain("有茶");
        assertThat(desk.find(desk.keeper(officer).orElseThrow(), id).content().conditions)
                .isEmpty();
    }

    @Test
    void aRefusalStandsBesideItsFieldAndSomebodyElsesChangeIsTold() {
        DraftId id = begun("MZ913");
        assertThat(body(save(id, "fee", 0, "free", "false", "standard", "20 元")))
                .contains("feeBasis-error", "没有依据不得收费");
        assertThat(body(save(id, "steps", 0, "promised", "很多"))).contains("promised-error", "0 到 250");
        assertThat(save(id, "conditions", 0, "conditions.condition", "有茶", "next", "true"))
                .hasRedirectedUrl("/catalog/drafts/" + id + "/sections/materials");
        MvcTestResult late = save(id, "conditions", 0, "conditions.condition", "有水");
        assertThat(late).hasStatus(HttpStatus.CONFLICT);
        assertThat(body(late)).contains("有水", "别人改过这个草案");
    }

    @Test
    void aPriceIsTypedInARowAndKeptToTheCent() {
        DraftId id = begun("MZ915");
        assertThat(body(save(
                        id,
                        "fee",
                        0,
                        "free",
                        "false",
                        "standard",
                        "每份十元五角",
                        "feeBasis",
                        "发改价格〔2016〕1 号",
                        "fees.name",
                        "查询证明",
                        "fees.price",
                        "10.505",
                        "fees.unit",
                        "份",
                        "fees.most",
                        "")))
                .contains("fees-price-0-error", "最多两位小数", "10.505");
        assertThat(save(
                        id,
                        "fee",
                        0,
                        "free",
                        "false",
                        "standard",
                        "每份十元五角",
                        "feeBasis",
                        "发改价格〔2016〕1 号",
                        "fees.name",
                        "查询证明",
                        "fees.price",
                        "10.5",
                        "fees.unit",
                        "份",
                        "fees.most",
                        "3",
                        "next",
                        "true"))
                .hasRedirectedUrl("/catalog/drafts/" + id + "/sections/result");
        assertThat(desk.find(desk.keeper(officer).orElseThrow(), id).content().fees)
                .containsExactly(new FeeLine("查询证明", new BigDecimal("10.50"), "份", 3));
        assertThat(body(get("/catalog/drafts/" + id + "/sections/fee"))).contains("value=\"10.50\"", "value=\"3\"");
        assertThat(body(get("/catalog/drafts/" + id))).contains("查询证明 · 10.50 · 份 · 3");
        assertThat(body(save(
                        id,
                        "fee",
                        1,
                        "free",
                        "true",
                        "standard",
                        "免费",
                        "fees.name",
                        "查询证明",
                        "fees.price",
                        "1",
                        "fees.unit",
                        "份")))
                .contains("免费的事项不能写单价");
    }

    @Test
    void aFileThatSomebodyHandedInElsewhereDoesNotGetIntoADraft() {
        DraftId id = begun("MZ914");
        save(id, "result", 0, "result", "许可证", "resultSample", "01890000-0000-7000-8000-000000000000");
        assertThat(desk.find(desk.keeper(officer).orElseThrow(), id).content().resultSample)
                .isNull();
        assertThat(get("/catalog/drafts/" + id + "/files/01890000-0000-7000-8000-000000000000"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }
}
