/**
 * Personal data at rest: encrypted columns and the keyed hash by which an exact value is found again.
 *
 * @see "个人信息保护法 art. 51"
 */
@ApplicationModule(
        displayName = "个人信息保护 Privacy",
        allowedDependencies = {})
@NullMarked
package org.govhall.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
