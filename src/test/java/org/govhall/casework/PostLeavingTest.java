package org.govhall.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.Refusal;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.OrganizationSetup;
import org.govhall.organization.PostId;
import org.govhall.organization.PostView;
import org.govhall.organization.Rank;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Nobody leaves a post with cases in hand: they would wait for somebody who is not there. */
@PostgresTest
class PostLeavingTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private OrganizationSetup setup;

    @Autowired
    private OrganizationDirectory organization;

    @Autowired
    private CaseHands hands;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void aPostIsLeftOnlyAfterWhatIsInHandWasHandedOver() {
        HallFixture hall = HallFixture.open(context);
        CaseId first = hall.accepted(hall.citizen("案主一"), HallFixture.OLD_AGE_BENEFIT);
        CaseId second = hall.accepted(hall.citizen("案主二"), HallFixture.OLD_AGE_BENEFIT);
        hall.completed(hall.citizen("案主三"), HallFixture.OLD_AGE_BENEFIT);
        PostId post = organization.posts(hall.window()).stream()
                .filter(one -> one.names(hall.clerk().officer()))
                .findFirst()
                .map(PostView::id)
                .orElseThrow();

        // who keeps another post of the window stays there with what they have
        PostId another = setup.establishPost(
                hall.window(), hall.clerk().officer(), hall.secondClerk().officer());
        setup.endPost(another);

        refused(() -> setup.endPost(post));
        refused(() -> setup.fillPost(
                post, hall.official("窗丙", Rank.CLERK, Role.WINDOW_CLERK).officer(), null, null));
        assertThat(organization.posts(hall.window())).extracting(PostView::id).contains(post);

        SignedIn administrator =
                hall.official("管理乙", Rank.SECTION_HEAD, Role.ADMINISTRATOR).signedIn();
        String window = "/admin/windows/" + hall.window();
        assertThat(mvc.get().uri(window).with(user(administrator)))
                .hasStatusOk()
                .bodyText()
                .contains("2 件", "改派");
        assertThat(mvc.post()
                        .uri(window + "/posts/" + post + "/end")
                        .with(user(administrator))
                        .with(csrf()))
                .hasStatus3xxRedirection()
                .flash()
                .containsEntry("problem", "organization.refused.cases-in-hand");

        for (CaseId id : new CaseId[] {first, second}) {
            hands.reassign(
                    CaseRef.latest(id),
                    hall.secondClerk().officer(),
                    "轮岗",
                    hall.chief().account());
        }
        setup.endPost(post);
        assertThat(organization.posts(hall.window())).extracting(PostView::id).doesNotContain(post);
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .returns("organization.refused.cases-in-hand", Refusal::messageKey);
    }
}
