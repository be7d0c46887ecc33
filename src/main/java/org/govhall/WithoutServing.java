package org.govhall;

import java.util.Map;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/** A command is started with the settings of the program, but it opens no port and says only what it was asked for. */
final class WithoutServing implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    /** With it the program verifies the trail and ends. */
    static final String VERIFY_TRAIL = "govhall.verify-trail";

    /** With it the program encrypts personal data under the present key and ends. */
    static final String ROTATE_KEYS = "govhall.rotate-keys";

    /** Whether the program was started to do one thing and end. */
    static boolean isWanted(Environment environment) {
        return environment.containsProperty(VERIFY_TRAIL) || environment.containsProperty(ROTATE_KEYS);
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ConfigurableEnvironment environment = event.getEnvironment();
        if (isWanted(environment)) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "command",
                            Map.of(
                                    "server.port", "-1",
                                    "govhall.scheduled", "false",
                                    "spring.main.banner-mode", "off",
                                    "logging.level.root", "warn")));
        }
    }
}
