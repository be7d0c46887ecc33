package org.govhall.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PostgresTest
class ReferenceDataTest {

    @Autowired
    private ReferenceData reference;

    @Autowired
    private Regions regions;

    @Autowired
    private OrganizationDirectory directory;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theProgramStartsWithAllRegionsAndHolidays() {
        assertThat(count("organization_region")).isGreaterThanOrEqualTo(1520);
        assertThat(count("schedule_day")).isEqualTo(678);
        assertThat(regions.path("621002001001")).isEqualTo("庆阳市 西峰区 北街办事处街道 解放路社区");
        assertThat(directory.regionName("621002")).isEqualTo("西峰区");
        assertThat(regions.citiesAndCounties()).hasSize(9);
        assertThat(regions.within("621002")).hasSize(10);
        assertThat(regions.villagesWithin(Set.of("621000"))).isEqualTo(1392);
        assertThat(regions.villagesWithin(Set.of("621002", "621002001001"))).isEqualTo(116);
        assertThat(regions.villagesWithin(Set.of("621002001001"))).isEqualTo(1);
        assertThat(regions.villagesWithin(Set.of())).isZero();
    }

    @Test
    void anotherEditionChangesWhatIsDifferentAndKeepsWhatIsGone() {
        int changed = reference.loadRegions("""
                code,name,level,parent_code
                621000,庆阳市,city,620000
                621021,庆城新县,county,621000
                621021999,试验镇,town,621021
                """);

        assertThat(changed).isEqualTo(2);
        assertThat(regions.name("621021")).isEqualTo("庆城新县");
        assertThat(regions.path("621021999")).isEqualTo("庆阳市 庆城新县 试验镇");
        assertThat(regions.find("621002001001")).isPresent();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
