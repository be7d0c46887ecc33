package org.govhall.files;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({FilesProperties.class, ScannerProperties.class})
class FilesConfiguration {}
