package org.govhall.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.govhall.casework.HallFixture;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.ItemCode;
import org.govhall.testing.MovableClock;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What reform has removed from the paths of items is entered once, never beyond what the catalogue says, and public. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedesignPagesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Catalog catalog;

    @Autowired
    private RedesignRegister register;

    @Autowired
    private MovableClock clock;

    private SignedIn officer;
    private String round;

    @BeforeAll
    void open() {
        clock.moveTo("2026-11-23T10:00");
        HallFixture hall = HallFixture.open(context);
        officer = hall.officer().signedIn();
        round = new ReformFixture(context)
                .cancelled(hall.chief().account(), hall.clerk().account(), TODAY, HallFixture.STREET_NAME);
    }

    private MvcTestResult enter(String code, String path, String papers) {
        Map<String, String> typed =
                new HashMap<>(Map.of("code", code, "round", round, "before", path, "papers", papers));
        var request =
                mvc.post().uri("/catalog/redesign/edit").with(user(officer)).with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }

    private static String body(MvcTestResult result) {
        String body = new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(body).doesNotContain("??");
        return body;
    }

    @Test
    void whatWasRemovedIsEnteredCorrectedAndSummedForEverybody() {
        assertThat(enter("MZ006", "接件 1\n初审 10\n复审 10\n审批 10\n发证 1", "居住证明\n居住证明\n近期照片二张"))
                .hasStatus3xxRedirection();
        assertThat(enter("MZ006", "接件 1\n初审 10\n复审 10\n审批 10\n领导签发 5\n发证 1", "居住证明"))
                .hasStatus3xxRedirection();

        int promised = catalog.guide(new ItemCode("MZ006"), TODAY)
                .orElseThrow()
                .promised()
                .days();
        RedesignView entered = register.all().stream()
                .filter(one -> one.item().value().equals("MZ006"))
                .reduce((one, other) -> {
                    throw new AssertionError("entered twice");
                })
                .orElseThrow();
        assertThat(entered.stepsRemoved()).isEqualTo(2);
        assertThat(entered.daysRemoved()).isEqualTo(37 - promised);
        assertThat(entered.removedPapers()).containsExactly("居住证明");
        assertThat(RedesignRegister.byOrgan(register.all()).get(entered.organ()).steps())
                .isEqualTo(2);

        String page = body(mvc.get().uri("/reform/redesign").exchange());
        assertThat(page).contains("领导签发", "居住证明", "第六轮", "环节 −2", "按部门合计");
        assertThat(body(mvc.get().uri("/reform/redesign.csv").exchange())).contains("领导签发 5", "居住证明");
        assertThat(body(mvc.get().uri("/reform/redesign?organ=没有").exchange())).contains("还没有登记");
        assertThat(body(mvc.get()
                        .uri("/catalog/redesign/edit?code=MZ006&round=" + round)
                        .with(user(officer))
                        .exchange()))
                .contains("领导签发 5");
    }

    @Test
    void whatTheCatalogueDoesNotSayCannotBeClaimed() {
        String asked = catalog.guide(new ItemCode("MZ006"), TODAY)
                .orElseThrow()
                .materials()
                .get(0)
                .name();
        assertThat(body(enter("MZ006", "接件 1\n初审 10\n复审 10\n审批 10\n发证 1", asked)))
                .contains("还在收取", "初审 10");
        assertThat(body(enter("MZ006", "接件 1\n发证 99", ""))).contains("改革前是 2 个环节");
        assertThat(body(enter("MZ006", "接件很快", ""))).contains("不是“名称 工作日”");
        assertThat(body(enter("ZZ9999", "接件 1\n初审 10\n复审 10\n审批 10", ""))).contains("现行目录里没有");
        assertThat(enter("SC004", "接件 1\n初审 10\n复审 10\n审批 10", "")).hasStatus(404);
        assertThat(List.copyOf(register.all()))
                .noneMatch(one -> one.item().value().equals("SC004"));
    }
}
