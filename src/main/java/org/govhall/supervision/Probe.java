package org.govhall.supervision;

/**
 * By what it shows that a hall may be one in name only (明进暗不进、两头受理、体外循环、空壳). Each gives a reason to ask, and never
 * an answer.
 */
enum Probe {
    /** 空壳、明进暗不进: an item entered the hall, and nobody hands it in here, against its own season and its neighbours. */
    SILENT_ITEM,
    /** 体外循环: numbers are missing in the series of case numbers. */
    BROKEN_SERIES,
    /** 事后补录: many commitment cases accepted and completed within minutes on one day. */
    BACK_FILLED,
    /** 体外用印: a paper bears the seal, or a number of the series, and there is no case to it. */
    PAPER_WITHOUT_CASE,
    /** 倒签: a paper bears a date before the receipt of its case. */
    DATED_BEFORE_RECEIPT,
    /** 倒签: a fee notice or a payment bears a date before the receipt of its case. */
    FEE_BEFORE_RECEIPT,
    /** 集中补录: many acts outside the hours of the centre. */
    AFTER_HOURS,
    /** 集中补录: far more completed on the last working day of a month than on others. */
    MONTH_END,
    /** 两头受理: citizens say that they were sent elsewhere, asked twice, or paid elsewhere. */
    CITIZENS_SAY;

    /** Whether it can be explained by months in which nobody asks for the item. */
    public boolean isOfSeason() {
        return this == SILENT_ITEM;
    }
}
