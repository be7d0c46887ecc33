package org.govhall.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.util.List;
import java.util.UUID;
import org.govhall.organization.CenterId;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** Where an item is handled at two centres, the applicant chooses. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlacePagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Applications applications;

    private HallFixture hall;
    private CenterId district;

    @BeforeAll
    void openTheHalls() {
        hall = HallFixture.open(context);
        district = hall.openDistrictCenter("测试区政务服务中心");
    }

    @Test
    void theApplicantChoosesTheCentre() throws Exception {
        HallFixture.Citizen citizen = hall.citizen("朱挑选");
        CaseId id = applications.start(HallFixture.SENIOR_CARD, List.of(), citizen.account());
        String draft = "/my/drafts/" + id;

        mvc.perform(get(draft).with(user(citizen.signedIn()))).andExpect(redirectedUrl(draft + "/place"));
        mvc.perform(get(draft + "/place").with(user(citizen.signedIn())))
                .andExpect(content().string(allOf(containsString("测试市政务服务中心"), containsString("测试区政务服务中心"))));
        mvc.perform(post(draft + "/place")
                        .param("center", district.toString())
                        .with(user(citizen.signedIn()))
                        .with(csrf()))
                .andExpect(redirectedUrl(draft));

        assertThat(hall.view(id).center()).isEqualTo(district);
    }

    @Test
    void aCentreMustBeOneOfThoseOffered() throws Exception {
        HallFixture.Citizen citizen = hall.citizen("秦没选");
        CaseId id = applications.start(HallFixture.SENIOR_CARD, List.of(), citizen.account());

        for (String center : new String[] {"", "nonsense", UUID.randomUUID().toString()}) {
            mvc.perform(post("/my/drafts/" + id + "/place")
                            .param("center", center)
                            .with(user(citizen.signedIn()))
                            .with(csrf()))
                    .andExpect(content().string(allOf(containsString("请选择办理的中心"), containsString("href=\"#center\""))));
        }
        assertThat(hall.view(id).center()).isNull();
    }
}
