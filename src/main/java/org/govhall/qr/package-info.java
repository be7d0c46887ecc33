/** Square codes (QR, ISO/IEC 18004) that lead from paper or another screen to a page of the hall. */
@ApplicationModule(
        displayName = "二维码 QR",
        allowedDependencies = {})
@NullMarked
package org.govhall.qr;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
