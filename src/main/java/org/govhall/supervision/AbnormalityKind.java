package org.govhall.supervision;

import java.util.Arrays;
import java.util.List;

/** What is watched. */
enum AbnormalityKind {
    /** 时效异常 */
    TIME,
    /** 流程异常 */
    PROCESS,
    /** 内容异常 */
    CONTENT,
    /** 收费异常: what the standard does not give, what is paid late, what is paid back. */
    FEE,
    /** 评价异常: work orders of bad ratings that are late, ratings that look made. */
    RATING;

    /** Names of what is irregular in this way. */
    List<String> names() {
        return Arrays.stream(Irregularity.values())
                .filter(one -> one.kind() == this)
                .map(Enum::name)
                .toList();
    }
}
