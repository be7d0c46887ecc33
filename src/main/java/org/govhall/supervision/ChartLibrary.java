package org.govhall.supervision;

import java.io.IOException;
import java.time.Duration;
import java.util.Properties;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the chart library beside the other webjars: its archive keeps its files in a place of its own. */
@Configuration(proxyBeanMethods = false)
class ChartLibrary implements WebMvcConfigurer {

    private static final Duration A_DAY = Duration.ofDays(1);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/webjars/echarts/dist/**")
                .addResourceLocations("classpath:/META-INF/resources/_static/echarts/" + version() + "/dist/")
                .setCacheControl(CacheControl.maxAge(A_DAY).cachePublic());
    }

    private static String version() {
        try {
            Properties pom = PropertiesLoaderUtils.loadProperties(
                    new ClassPathResource("META-INF/maven/org.mvnpm/echarts/pom.properties"));
            return pom.getProperty("version");
        } catch (IOException e) {
            throw new IllegalStateException("the chart library is missing", e);
        }
    }
}
