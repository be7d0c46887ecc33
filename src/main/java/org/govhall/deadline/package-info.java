/** Answers everybody, people and programs, when a period ends, with the reason for every day. It stores nothing. */
@ApplicationModule(
        displayName = "期限查询 Deadline",
        allowedDependencies = {"calendar", "identity", "organization", "schedule"})
@NullMarked
package org.govhall.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
