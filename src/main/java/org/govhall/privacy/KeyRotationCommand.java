package org.govhall.privacy;

import java.io.PrintStream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Encrypts all personal data under the present key, from the command line: {@code java -jar govhall.jar
 * --govhall.rotate-keys}. Ends with 0 when nothing is left under an older key, with 1 when something could not be read.
 */
@Component
@ConditionalOnProperty("govhall.rotate-keys")
@Order(Ordered.HIGHEST_PRECEDENCE)
class KeyRotationCommand implements ApplicationRunner, ExitCodeGenerator {

    private final KeyRotation rotation;
    private final PrintStream out;
    private int exitCode;

    KeyRotationCommand(KeyRotation rotation) {
        this.rotation = rotation;
        this.out = System.out;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        long unreadable = 0;
        for (KeyRotation.Rotated one : rotation.rotate()) {
            out.printf(
                    "%s.%s: %d encrypted anew, %d unreadable%n",
                    one.column().table(), one.column().name(), one.rotated(), one.unreadable());
            unreadable += one.unreadable();
        }
        out.println(
                unreadable == 0
                        ? "Nothing is left under an older key."
                        : "What is unreadable stands under a key that is not given, or was altered. Keep the older keys.");
        exitCode = unreadable == 0 ? 0 : 1;
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
