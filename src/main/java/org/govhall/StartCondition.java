package org.govhall;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Refuses to start half-configured: without a profile nobody can tell whether this is a first look or a city's service,
 * and a production without its secrets must not come up with weaker ones.
 */
final class StartCondition implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private static final List<String> NEEDED_IN_PRODUCTION = List.of(
            "GOVHALL_DB_URL", "GOVHALL_DB_USER", "GOVHALL_DB_PASSWORD", "GOVHALL_DATA_KEY", "GOVHALL_INDEX_KEY");

    private static final int SHORTEST_TOKEN = 32;

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Environment environment = event.getEnvironment();
        if (environment.getActiveProfiles().length == 0) {
            throw new NotReadyToStart(
                    "No profile is set, so GovHall cannot know what it is started for.",
                    "Set SPRING_PROFILES_ACTIVE=demo for a first look with an embedded database and demo accounts,\n"
                            + "or SPRING_PROFILES_ACTIVE=production for service, with "
                            + String.join(", ", NEEDED_IN_PRODUCTION) + " in the environment.");
        }
        int token = environment.getProperty("GOVHALL_METRICS_TOKEN", "").length();
        if (token > 0 && token < SHORTEST_TOKEN) {
            throw new NotReadyToStart(
                    "GOVHALL_METRICS_TOKEN has fewer than " + SHORTEST_TOKEN + " characters.",
                    "Make one with openssl rand -hex 32, or leave it out: then nobody reads /actuator/prometheus.");
        }
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            refuseWeakProduction(environment);
        }
    }

    private static void refuseWeakProduction(Environment environment) {
        String missing = NEEDED_IN_PRODUCTION.stream()
                .filter(name -> environment.getProperty(name, "").isBlank())
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new NotReadyToStart(
                    "The production profile lacks: " + missing + ".",
                    "Set them in the environment. The two keys are base64 of 32 random bytes each"
                            + " (openssl rand -base64 32); keep them: without them personal data cannot be read again.");
        }
        if (!environment.getRequiredProperty("GOVHALL_DB_URL").startsWith("jdbc:postgresql:")) {
            throw new NotReadyToStart(
                    "The production profile needs PostgreSQL.",
                    "Set GOVHALL_DB_URL to an address that begins with jdbc:postgresql:");
        }
        if (Stream.of(environment.getActiveProfiles()).anyMatch("demo"::equals)) {
            throw new NotReadyToStart(
                    "The profiles production and demo exclude each other: the demo has open accounts.",
                    "Remove demo from SPRING_PROFILES_ACTIVE.");
        }
    }
}
