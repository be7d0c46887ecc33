package org.govhall.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.govhall.casework.HallFixture;
import org.govhall.identity.AccountId;
import org.govhall.privacy.EncryptedText;
import org.govhall.testing.MovableClock;
import org.govhall.testing.PostOffice;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The head of the department and the chief representative are written to once at each mark, however many nodes look. */
@PostgresTest
class LetterEndMailsTest {

    private static final int NODES = 4;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private LetterEndMails mails;

    @Autowired
    private MovableClock clock;

    @Autowired
    private PostOffice office;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EncryptedText encryption;

    @Test
    void eachIsToldOnceAtEachMark() throws Exception {
        HallFixture hall = HallFixture.open(context);
        mailbox(hall.head().account(), "head@hall.example");
        mailbox(hall.chief().account(), "chief@hall.example");

        clock.moveTo("2027-11-30T23:59");
        assertThat(allNodes()).as("31 days before").isZero();
        clock.moveTo("2027-12-01T00:00");
        assertThat(allNodes()).as("30 days before").isEqualTo(2);
        clock.moveTo("2027-12-20T10:00");
        assertThat(allNodes()).as("told already").isZero();
        clock.moveTo("2027-12-24T09:00");
        assertThat(allNodes()).as("7 days before").isEqualTo(2);
        clock.moveTo("2027-12-31T09:00");
        assertThat(allNodes()).isZero();

        assertThat(office.mailsTo("head@hall.example", 2))
                .hasSize(2)
                .anySatisfy(mail -> assertThat(mail).contains("测民授〔2026〕1 号", "首席甲", "2027-12-31", "还有 30 天"));
        assertThat(office.mailsTo("chief@hall.example", 2))
                .hasSize(2)
                .anySatisfy(mail -> assertThat(mail).contains("还有 7 天"));
    }

    /** Several look at the same moment, each in a transaction of its own, as nodes on one database do. */
    private int allNodes() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(NODES);
        CountDownLatch ready = new CountDownLatch(NODES);
        Callable<Integer> look = () -> {
            ready.countDown();
            ready.await();
            return mails.tell();
        };
        try {
            int told = 0;
            for (Future<Integer> one : nodes.invokeAll(List.of(look, look, look, look))) {
                told += one.get();
            }
            return told;
        } finally {
            nodes.shutdownNow();
        }
    }

    private void mailbox(AccountId account, String address) {
        jdbc.sql("insert into identity_mail (account_id, address, confirmed_at)"
                        + " values (:account, :address, current_timestamp)")
                .param("account", account.value())
                .param("address", encryption.convertToDatabaseColumn(address))
                .update();
    }
}
