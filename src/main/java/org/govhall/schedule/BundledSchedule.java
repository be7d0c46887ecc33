package org.govhall.schedule;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.govhall.calendar.HolidaySchedule;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The schedule that comes with the program: brought into the database when the program starts with a new edition. */
@Component
class BundledSchedule {

    static final int BEFORE_OTHER_MODULES = 90;

    private final SchedulePublishing publishing;

    BundledSchedule(SchedulePublishing publishing) {
        this.publishing = publishing;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(BEFORE_OTHER_MODULES)
    void load() throws IOException {
        load(new ClassPathResource("reference/holidays-cn.csv").getContentAsString(StandardCharsets.UTF_8));
    }

    /** @return how many days were added; 0 when this edition was loaded before */
    int load(String csv) {
        try {
            return publishing.add(HolidaySchedule.fromCsv(new StringReader(csv)).days(), sha256(csv));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
