package org.govhall.files;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where a ClamAV daemon listens.
 *
 * @param host blank where the hall has none: nothing is scanned then
 */
@ConfigurationProperties("govhall.files.clamav")
record ScannerProperties(
        @DefaultValue("") String host, @DefaultValue("3310") int port) {}
