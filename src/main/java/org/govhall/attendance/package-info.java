/**
 * Attendance at the windows (窗口考勤): signing in and out, leave and who stands in, daily patrols (日常巡查), and what the
 * figures of a week, a month and a quarter say.
 *
 * @see "GB/T 36112-2018 政务服务中心服务现场管理规范, 监督考核"
 */
@ApplicationModule(
        displayName = "考勤 Attendance",
        allowedDependencies = {"audit", "calendar", "identity", "organization", "sheet"})
@NullMarked
package org.govhall.attendance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
