/**
 * 政务服务便民热线: what people ask the hotline for becomes a work order of a centre: sorted, dispatched to a department with a
 * deadline, answered, and called back.
 *
 * @see "国办发〔2020〕53号; 国办函〔2025〕66号 关于进一步规范和提升12345热线服务的意见"
 */
@ApplicationModule(
        displayName = "便民热线 Hotline",
        allowedDependencies = {"audit", "calendar", "casework", "identity", "organization", "privacy", "sheet"})
@NullMarked
package org.govhall.hotline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
