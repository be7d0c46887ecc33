package org.govhall.notification;

import java.util.concurrent.TimeUnit;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes the messages that are due, every few seconds; one node of several does it. */
@Component
@ConditionalOnBooleanProperty(name = "govhall.scheduled", matchIfMissing = true)
class MessageClerk {

    private final MessageMaking making;

    MessageClerk(MessageMaking making) {
        this.making = making;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    @SchedulerLock(name = "notification-messages")
    public void tick() {
        making.make();
    }
}
