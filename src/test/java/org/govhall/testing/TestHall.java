package org.govhall.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What the program gets in tests instead of the world outside: a database of its own and a clock that is moved. */
@TestConfiguration(proxyBeanMethods = false)
class TestHall {

    @Bean(destroyMethod = "close")
    TestDatabase dataSource() {
        return new TestDatabase();
    }

    @Bean
    MovableClock clock() {
        return new MovableClock();
    }
}
