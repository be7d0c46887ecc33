/**
 * 培训与考评: what window staff were trained in, and who of them is rated excellent in a quarter.
 *
 * @see "GB/T 36112-2018 政务服务中心服务现场管理规范, 监督考核"
 */
@ApplicationModule(
        displayName = "培训考评 Appraisal",
        allowedDependencies = {"audit", "identity", "organization", "sheet"})
@NullMarked
package org.govhall.appraisal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
