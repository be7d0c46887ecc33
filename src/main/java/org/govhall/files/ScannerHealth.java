package org.govhall.files;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Down while uploads are refused because the virus scanner gives no answer. It is no part of readiness: everything but
 * handing files in goes on.
 */
@Component("uploadScannerHealthIndicator")
@ConditionalOnExpression(ClamAv.IS_SET_UP)
class ScannerHealth implements HealthIndicator {

    private final ClamAv scanner;

    ScannerHealth(ClamAv scanner) {
        this.scanner = scanner;
    }

    @Override
    public Health health() {
        return (scanner.isThere() ? Health.up() : Health.down()).build();
    }
}
