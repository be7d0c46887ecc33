package org.govhall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.govhall.casework.HallFixture;
import org.govhall.catalog.ReformFixture;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.organization.Rank;
import org.govhall.testing.PostgresTest;
import org.govhall.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** No query grows with the number of rows shown: each list costs as many statements with fifteen of a kind as with ten. */
@PostgresTest
class ListPagesTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestDatabase database;

    private HallFixture hall;
    private ReformFixture reform;
    private HallFixture.Citizen citizen;
    private int grown;

    @Test
    void noListAsksMoreWhenItShowsMore() {
        hall = HallFixture.open(context);
        reform = new ReformFixture(context);
        citizen = hall.citizen("沈静秋");
        SignedIn supervisor =
                hall.official("监察甲", Rank.SECTION_HEAD, Role.SUPERVISOR).signedIn();
        SignedIn administrator =
                hall.official("管理甲", Rank.SECTION_HEAD, Role.ADMINISTRATOR).signedIn();
        Map<String, SignedIn> lists = new LinkedHashMap<>();
        lists.put("/", citizen.signedIn());
        lists.put("/items", citizen.signedIn());
        lists.put("/items?q=证", citizen.signedIn());
        lists.put("/items/departments", citizen.signedIn());
        lists.put("/centers", citizen.signedIn());
        lists.put("/my/cases", citizen.signedIn());
        lists.put("/desk", hall.clerk().signedIn());
        lists.put("/desk/cases", hall.clerk().signedIn());
        lists.put("/desk/cases.csv", hall.clerk().signedIn());
        lists.put("/desk/register?q=证", hall.clerk().signedIn());
        lists.put("/approval", hall.chief().signedIn());
        lists.put("/supervision", supervisor);
        lists.put("/supervision/cases", supervisor);
        lists.put("/supervision/cases.csv", supervisor);
        lists.put("/supervision/figures?by=ITEM", supervisor);
        lists.put("/supervision/figures.csv", supervisor);
        lists.put("/admin", administrator);
        lists.put("/admin/centers", administrator);
        lists.put("/admin/departments", administrator);
        lists.put("/admin/officers", administrator);
        lists.put("/admin/windows", administrator);
        lists.put("/admin/reform", administrator);
        lists.put("/admin/reform", administrator);
        lists.put("/reform", citizen.signedIn());
        lists.put("/admin/letters", administrator);
        grow(10);
        Map<String, Long> few = measure(lists);
        grow(5);
        assertThat(measure(lists)).isEqualTo(few);
    }

    private void grow(int rows) {
        for (int i = 0; i < rows; i++) {
            hall.grow(++grown);
            reform.draft(hall.chief().account(), LocalDate.of(2026, 11, 20), HallFixture.SENIOR_CARD);
            hall.received(citizen, HallFixture.SENIOR_CARD);
            hall.accepted(citizen, HallFixture.OLD_AGE_BENEFIT);
            hall.awaitingSupplement(citizen, HallFixture.SENIOR_CARD);
            hall.reviewed(citizen, HallFixture.BASIC_ALLOWANCE);
            hall.completed(citizen, HallFixture.OLD_AGE_BENEFIT);
        }
    }

    /** The least of a few times: now and then a page also looks whether another node has changed something. */
    private Map<String, Long> measure(Map<String, SignedIn> lists) {
        Map<String, Long> cost = new LinkedHashMap<>();
        for (int i = 0; i < 3; i++) {
            lists.forEach((address, who) -> {
                long before = database.statements();
                open(address, who);
                cost.merge(address, database.statements() - before, Math::min);
            });
        }
        return cost;
    }

    private void open(String address, SignedIn who) {
        assertThat(mvc.get().uri(address).with(user(who)).with(csrf())).hasStatusOk();
    }
}
