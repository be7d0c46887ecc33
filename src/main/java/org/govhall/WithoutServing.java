package org.govhall;

import java.util.Map;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** A command is started with the settings of the program, but it opens no port and says only what it was asked for. */
final class WithoutServing implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    /** With it the program verifies the trail and ends. */
    static final String VERIFY_TRAIL = "govhall.verify-trail";

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ConfigurableEnvironment environment = event.getEnvironment();
        if (environment.containsProperty(VERIFY_TRAIL)) {
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
