package org.govhall.casework;

import java.util.Map;
import org.govhall.catalog.CaseType;
import org.govhall.catalog.LegalBasis;
import org.govhall.catalog.RevisionView;

/**
 * By how many days at most a period may be extended: what the item's own law gives, or else the licensing law.
 *
 * @see "行政许可法 (2019) art. 42; 市场主体登记管理条例 art. 19; 企业投资项目核准和备案管理条例 art. 10"
 */
final class ExtensionLimit {

    private static final int ORDINARY = 10;

    /** Handled by several departments together (art. 42 para. 2). */
    private static final int JOINT = 15;

    private static final Map<String, Integer> BY_LAW = Map.of("市场主体登记管理条例", 3, "企业投资项目核准和备案管理条例", 40);

    private ExtensionLimit() {}

    static int of(RevisionView item) {
        return item.legalBases().stream()
                .map(LegalBasis::law)
                .filter(BY_LAW::containsKey)
                .map(BY_LAW::get)
                .findFirst()
                .orElse(item.caseType() == CaseType.JOINT ? JOINT : ORDINARY);
    }
}
