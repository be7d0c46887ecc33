package org.govhall.supervision;

import java.util.Arrays;
import java.util.List;

/** What is watched. Fees will be, when there is a module that takes them. */
enum AbnormalityKind {
    /** 时效异常 */
    TIME,
    /** 流程异常 */
    PROCESS,
    /** 内容异常 */
    CONTENT,
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
