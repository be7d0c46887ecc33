package org.govhall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.mock.env.MockEnvironment;

class StartConditionTest {

    private final MockEnvironment environment = new MockEnvironment();

    private void start() {
        new StartCondition()
                .onApplicationEvent(new ApplicationEnvironmentPreparedEvent(
                        new DefaultBootstrapContext(), new SpringApplication(), new String[0], environment));
    }

    @Test
    void withoutAProfileItRefusesAndSaysWhatToSet() {
        assertThatExceptionOfType(NotReadyToStart.class)
                .isThrownBy(this::start)
                .satisfies(refusal -> assertThat(new NotReadyToStartAnalyzer()
                                .analyze(refusal, refusal)
                                .getAction())
                        .contains("SPRING_PROFILES_ACTIVE=demo", "SPRING_PROFILES_ACTIVE=production"));
    }

    @Test
    void productionNamesEverySecretThatIsMissing() {
        environment.setActiveProfiles("production");
        environment.setProperty("GOVHALL_DB_URL", "jdbc:postgresql://localhost/govhall");
        environment.setProperty("GOVHALL_DB_USER", "govhall");

        assertThatExceptionOfType(NotReadyToStart.class)
                .isThrownBy(this::start)
                .withMessageContainingAll("GOVHALL_DB_PASSWORD", "GOVHALL_DATA_KEY", "GOVHALL_INDEX_KEY")
                .satisfies(refusal ->
                        assertThat(Objects.requireNonNull(refusal.getMessage())).doesNotContain("GOVHALL_DB_USER"));
    }

    @Test
    void productionNeedsPostgreSqlAndNoDemoAccounts() {
        complete();
        environment.setProperty("GOVHALL_DB_URL", "jdbc:h2:mem:x");
        assertThatExceptionOfType(NotReadyToStart.class).isThrownBy(this::start).withMessageContaining("PostgreSQL");

        complete();
        environment.setActiveProfiles("production", "demo");
        assertThatExceptionOfType(NotReadyToStart.class).isThrownBy(this::start).withMessageContaining("demo");
    }

    @Test
    void aCompleteProductionAndADemoStart() {
        complete();
        assertThatNoException().isThrownBy(this::start);

        environment.setActiveProfiles("demo");
        assertThatNoException().isThrownBy(this::start);
    }

    @Test
    void aTokenForTheMetricsIsLongOrNotThere() {
        complete();
        environment.setProperty("GOVHALL_METRICS_TOKEN", "short");
        assertThatExceptionOfType(NotReadyToStart.class)
                .isThrownBy(this::start)
                .withMessageContaining("GOVHALL_METRICS_TOKEN");

        environment.setProperty("GOVHALL_METRICS_TOKEN", "0".repeat(32));
        assertThatNoException().isThrownBy(this::start);
    }

    private void complete() {
        environment.setActiveProfiles("production");
        environment.setProperty("GOVHALL_DB_URL", "jdbc:postgresql://localhost/govhall");
        environment.setProperty("GOVHALL_DB_USER", "govhall");
        environment.setProperty("GOVHALL_DB_PASSWORD", "secret");
        environment.setProperty("GOVHALL_DATA_KEY", "key");
        environment.setProperty("GOVHALL_INDEX_KEY", "key");
    }
}
