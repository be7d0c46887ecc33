/** Drawing on paper: HTML becomes PDF with the fonts that the product brings along. It knows nothing of what it draws. */
@ApplicationModule(
        displayName = "绘制 Drawing",
        allowedDependencies = {})
@NullMarked
package org.govhall.drawing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
