package org.govhall.casework;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Verifies from the command line and writes nothing: {@code java -jar govhall.jar --govhall.verify-trail} for all cases
 * and days, {@code --govhall.verify-trail=621002-261116-000031-7} for one case. Ends with 0 when all is as it was
 * written, with 1 when a link is broken, with 2 when there is no such case.
 */
@Component
@ConditionalOnProperty("govhall.verify-trail")
@Order(Ordered.HIGHEST_PRECEDENCE)
class TrailCommand implements ApplicationRunner, ExitCodeGenerator {

    private static final int BROKEN = 1;
    private static final int NO_SUCH_CASE = 2;

    private final TrailVerification verification;
    private final String wanted;
    private final PrintStream out;
    private int exitCode;

    TrailCommand(TrailVerification verification, @Value("${govhall.verify-trail}") String wanted) {
        this.verification = verification;
        this.wanted = wanted.equals("true") ? "" : wanted.strip();
        this.out = System.out;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        exitCode = wanted.isEmpty() ? verifyAll() : verifyOne();
    }

    private int verifyOne() {
        var looked = CaseNumber.read(wanted).flatMap(verification::ofCase).orElse(null);
        if (looked == null) {
            out.println("There is no case " + wanted + ".");
            return NO_SUCH_CASE;
        }
        return report(1, looked.entries(), 0, looked.broken(), looked.first());
    }

    private int verifyAll() {
        int cases = 0;
        int entries = 0;
        int days = 0;
        int broken = 0;
        TrailBreak first = null;
        UUID lastCase = TrailVerification.BEFORE_ALL;
        while (true) {
            TrailVerification.Looked looked = verification.casesAfter(lastCase);
            if (looked.cases() == 0) {
                break;
            }
            cases += looked.cases();
            entries += looked.entries();
            broken += looked.broken();
            first = first == null ? looked.first() : first;
            lastCase = looked.lastCase();
        }
        LocalDate lastDay = null;
        while (true) {
            TrailVerification.LookedAtDays looked = verification.daysAfter(lastDay);
            if (looked.days() == 0) {
                break;
            }
            days += looked.days();
            broken += looked.broken();
            first = first == null ? looked.first() : first;
            lastDay = looked.lastDay();
        }
        return report(cases, entries, days, broken, first);
    }

    private int report(int cases, int entries, int days, int broken, @Nullable TrailBreak first) {
        out.printf("Verified %d cases with %d entries, and %d daily roots.%n", cases, entries, days);
        if (first == null) {
            out.println("Every link is as it was written.");
            return 0;
        }
        out.printf("%d broken. The first: %s%n", broken, told(first));
        return BROKEN;
    }

    private static String told(TrailBreak broken) {
        return broken.on() == null
                ? "case %s, entry %d: %s".formatted(broken.number(), broken.ordinal(), broken.damage())
                : "day %s: %s".formatted(broken.on(), broken.damage());
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
