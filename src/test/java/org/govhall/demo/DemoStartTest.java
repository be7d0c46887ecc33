package org.govhall.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.govhall.GovHallApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first look, as the README promises it: an embedded database, a year of history, and nothing made twice. */
class DemoStartTest {

    @TempDir
    private Path folder;

    @Test
    void theFirstStartLivesAYearAndTheNextFindsItThere() {
        long cases;
        try (ConfigurableApplicationContext first = start()) {
            JdbcClient jdbc = first.getBean(JdbcClient.class);
            cases = count(jdbc, "select count(*) from casework_case");
            assertThat(cases).isGreaterThan(3000);
            assertThat(count(jdbc, "select count(*) from organization_center")).isEqualTo(8);
            assertThat(statuses(jdbc))
                    .contains("RECEIVED", "ACCEPTED", "REVIEWED", "COMPLETED", "DELIVERED")
                    .contains("NOT_ACCEPTED", "WITHDRAWN", "TERMINATED", "AWAITING_SUPPLEMENT");
            assertThat(count(jdbc, "select count(*) from casework_case where outcome = 'DENIED'"))
                    .isPositive();
            assertThat(count(jdbc, "select count(*) from casework_case where completed_at > promised_due_at"))
                    .isBetween(5L, 200L);
            assertThat(count(jdbc, "select count(*) from catalog_reform_round where state = 'PUBLISHED'"))
                    .isEqualTo(1);
            assertThat(count(jdbc, "select count(*) from audit_entry where kind = 'REFUSAL'"))
                    .isZero();
        }
        try (ConfigurableApplicationContext second = start()) {
            assertThat(count(second.getBean(JdbcClient.class), "select count(*) from casework_case"))
                    .isEqualTo(cases);
        }
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(GovHallApplication.class)
                .profiles("demo")
                .run(
                        "--server.port=0",
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=warn",
                        "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("govhall")
                                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;QUERY_CACHE_SIZE=256",
                        "--govhall.privacy.key-file=" + folder.resolve("keys.properties"),
                        "--govhall.files.folder=" + folder.resolve("files"));
    }

    private static long count(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static List<String> statuses(JdbcClient jdbc) {
        return jdbc.sql("select distinct status from casework_case")
                .query(String.class)
                .list();
    }
}
