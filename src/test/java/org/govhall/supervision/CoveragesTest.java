package org.govhall.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.govhall.casework.HallFixture;
import org.govhall.catalog.EnteredItems;
import org.govhall.organization.CenterId;
import org.govhall.organization.CenterKind;
import org.govhall.organization.NewCenter;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.OrganizationSetup;
import org.govhall.organization.Regions;
import org.govhall.testing.MovableClock;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** How far halls reach is worked out from offerings, letters and regions, and never entered. */
@PostgresTest
class CoveragesTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Coverages coverages;

    @Autowired
    private OrganizationSetup setup;

    @Autowired
    private OrganizationDirectory organization;

    @Autowired
    private MovableClock clock;

    private CenterId below(CenterId parent, CenterKind kind, String region) {
        return setup.openCenter(new NewCenter(
                "覆盖 " + region,
                kind,
                region,
                parent,
                "人民路 1 号",
                "0934-8610001",
                "0934-8610002",
                organization.center(parent).hours()));
    }

    @Test
    void itemsLettersAndVillagesAreCountedAsTheyAre() {
        clock.moveTo("2026-11-23T10:00");
        HallFixture hall = HallFixture.open(context);
        Coverage city = coverages.of(Set.of(hall.center()));
        assertThat(city.items().entered()).as("what the hall offers").isEqualTo(4);
        assertThat(city.items().wholly())
                .as("the letter grants all seven powers")
                .isEqualTo(4);
        assertThat(city.items().partly()).isZero();
        assertThat(city.items().should()).isGreaterThan(4);
        assertThat(city.villages()).isEqualTo(1392);
        assertThat(city.servedVillages()).isZero();

        CenterId county = below(hall.center(), CenterKind.COUNTY, "621021");
        CenterId township = below(county, CenterKind.TOWNSHIP, townOf("621021"));
        CenterId village = below(township, CenterKind.VILLAGE, villageOf(townOf("621021")));
        assertThat(coverages.of(Set.of(village)))
                .isEqualTo(new Coverage(coverages.of(Set.of(village)).items(), 1, 1));
        assertThat(coverages
                        .of(Set.of(hall.center(), county, township, village))
                        .servedVillages())
                .isEqualTo(1);
        assertThat(coverages.of(Set.of())).isEqualTo(new Coverage(EnteredItems.NONE, 0, 0));
    }

    private String townOf(String county) {
        return context.getBean(Regions.class).within(county).get(0).code();
    }

    private String villageOf(String town) {
        return context.getBean(Regions.class).within(town).get(0).code();
    }
}
