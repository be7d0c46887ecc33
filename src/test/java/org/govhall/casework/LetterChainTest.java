package org.govhall.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import org.govhall.identity.Role;
import org.govhall.organization.ChiefNaming;
import org.govhall.organization.LetterUse;
import org.govhall.organization.OfficerId;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.OrganizationSetup;
import org.govhall.organization.Power;
import org.govhall.organization.Rank;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.PageRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** From a decision to the letter and the version of the item that it rests on, and from a letter to all that was done under it. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LetterChainTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private LetterUse use;

    @Autowired
    private OrganizationSetup setup;

    @Autowired
    private OrganizationDirectory organization;

    private HallFixture hall;

    @BeforeAll
    void open() {
        hall = HallFixture.open(context);
    }

    @Test
    void aDecisionLeadsToItsLetterAndTheLetterToTheDecision() {
        CaseId decided = hall.completed(hall.citizen("案主己"), HallFixture.OLD_AGE_BENEFIT);
        CaseId open = hall.accepted(hall.citizen("案主庚"), HallFixture.OLD_AGE_BENEFIT);
        String letter = "/letters/" + hall.letter();

        assertThat(mvc.get()
                        .uri("/approval/cases/" + decided)
                        .with(user(hall.chief().signedIn())))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "决定的依据",
                        "首席甲",
                        "href=\"" + letter + "\"",
                        "测民授〔2026〕1 号",
                        "承诺件督办权",
                        "第 1 版",
                        "href=\"/items/" + HallFixture.OLD_AGE_BENEFIT + "/versions/1\"");
        assertThat(mvc.get().uri("/items/" + HallFixture.OLD_AGE_BENEFIT + "/versions/1"))
                .hasStatusOk()
                .bodyText()
                .contains("这是第 1 版办事指南");
        assertThat(mvc.get().uri("/items/" + HallFixture.OLD_AGE_BENEFIT + "/versions/2"))
                .hasStatus(404);
        assertThat(mvc.get().uri("/desk/cases/" + open).with(user(hall.clerk().signedIn())))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("决定的依据");

        assertThat(use.actsUnder(hall.letter(), PageRequest.of(0, 20)).getContent())
                .extracting(LetterUse.Act::power)
                .contains(Power.COMMITMENT_SUPERVISION);
        assertThat(mvc.get().uri(letter).with(user(hall.chief().signedIn())))
                .hasStatusOk()
                .bodyText()
                .contains(hall.number(decided));

        // a revocation leaves what was done under the letter, and tells what waits for somebody to decide
        setup.revokeLetter(hall.letter(), "人员调整");
        assertThat(mvc.get().uri(letter).with(user(hall.chief().signedIn())))
                .hasStatusOk()
                .bodyText()
                .contains(hall.number(decided), hall.number(open), "失去决定人的在办件");
        assertThat(mvc.get()
                        .uri("/approval/cases/" + decided)
                        .with(user(hall.chief().signedIn())))
                .bodyText()
                .contains("href=\"" + letter + "\"");

        // who sees the decision and no letter of somebody else's window is not led to a page that turns them away
        OfficerId next = hall.official("首席乙", Rank.SECTION_HEAD, Role.CHIEF_REPRESENTATIVE)
                .officer();
        setup.fillPost(
                organization.posts(hall.window()).get(0).id(),
                next,
                null,
                new ChiefNaming("测民发〔2026〕9 号", LocalDate.of(2026, 11, 20), hall.department()));
        assertThat(mvc.get().uri(letter).with(user(hall.clerk().signedIn()))).hasStatus(404);
        assertThat(mvc.get()
                        .uri("/desk/cases/" + decided)
                        .with(user(hall.clerk().signedIn())))
                .hasStatusOk()
                .bodyText()
                .contains("测民授〔2026〕1 号")
                .doesNotContain("href=\"" + letter + "\"");
    }
}
