package org.govhall.catalog;

/** How far an item can be handled from afar, from asking to the electronic certificate (网上办理深度). */
public enum OnlineDepth {
    CONSULTATION,
    RECEIPT,
    PRELIMINARY_CHECK,
    ACCEPTANCE,
    HANDLING,
    RESULT,
    CERTIFICATE;

    /** 全程网办: from application to result without a visit. */
    public boolean isWholly() {
        return compareTo(HANDLING) >= 0;
    }
}
