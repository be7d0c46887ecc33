/** Stored attachments: checked by what they are, kept under an id, never under the name they came with. */
@ApplicationModule(
        displayName = "文件 Files",
        allowedDependencies = {})
@NullMarked
package org.govhall.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
