package org.govhall.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.mail.javamail.JavaMailSender;

/** What the program gets in tests instead of the world outside: a database of its own, a clock that is moved,
 * a mail server, and an operator's gateway for text messages. */
@TestConfiguration(proxyBeanMethods = false)
class TestHall {

    @Bean(destroyMethod = "close")
    TestDatabase dataSource() {
        return new TestDatabase();
    }

    @Bean(destroyMethod = "close")
    PostOffice postOffice() {
        return new PostOffice();
    }

    @Bean
    JavaMailSender mailSender(PostOffice office) {
        return office.sender();
    }

    @Bean
    Phones phones() {
        return new Phones();
    }

    @Bean
    MovableClock clock() {
        return new MovableClock();
    }
}
