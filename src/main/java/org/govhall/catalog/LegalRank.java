package org.govhall.catalog;

/** How high an act stands; what may be built on it depends on that. */
public enum LegalRank {
    /** 法律. */
    LAW(true),
    /** 行政法规、地方性法规. */
    REGULATION(true),
    /** 国务院决定. */
    DECISION(true),
    /** 规章. */
    RULE(false),
    /** 规范性文件. */
    DOCUMENT(false);

    private final boolean maySetLicence;

    LegalRank(boolean maySetLicence) {
        this.maySetLicence = maySetLicence;
    }

    /**
     * Whether a licence may rest on an act of this rank.
     *
     * @see "行政许可法 (2019) art. 14, 15, 17"
     */
    public boolean maySetLicence() {
        return maySetLicence;
    }

    /** What the title of an act says of its rank; who knows better says so. */
    static LegalRank ofTitle(String title) {
        String name = title.replaceAll("（[^）]*）", "").strip();
        if (name.endsWith("办法") || name.matches(".*(规定|细则|规则)")) {
            return RULE;
        }
        if (name.endsWith("法") || name.endsWith("法典")) {
            return LAW;
        }
        if (name.startsWith("国务院") && name.endsWith("决定")) {
            return DECISION;
        }
        if (name.endsWith("条例")) {
            return REGULATION;
        }
        return DOCUMENT;
    }
}
