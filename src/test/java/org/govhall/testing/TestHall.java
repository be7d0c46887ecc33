package org.govhall.testing;

import org.govhall.files.WatchedScanner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.mail.javamail.JavaMailSender;

/** What the program gets in tests instead of the world outside: a database of its own, a clock that is moved,
 * a mail server, an operator's gateway for text messages, and a scanner for viruses that finds none. */
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
    WatchedScanner scanner() {
        return new WatchedScanner();
    }

    @Bean
    MovableClock clock() {
        return new MovableClock();
    }
}
