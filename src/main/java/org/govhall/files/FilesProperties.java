package org.govhall.files;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where files are kept and how large one may be.
 *
 * @param maxSize the limit of one file; the multipart limit of the server lies a little above it
 */
@ConfigurationProperties("govhall.files")
record FilesProperties(
        @DefaultValue("./data/files") Path folder,
        @DefaultValue("20MB") DataSize maxSize) {}
