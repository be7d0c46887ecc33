package org.govhall.document;

/** The papers that a case brings along, each with its legal hook. */
public enum PaperKind {
    /** 收件凭证: receiving is not accepting. */
    RECEIPT("收件凭证", "收", false),
    /** 授权委托书: the organization entrusts its handler (行政许可法 art. 29). */
    ENTRUSTMENT("授权委托书", "委", false),
    /** 行政许可法 art. 32 (五). */
    ACCEPTANCE("受理通知书", "受", true),
    /** 行政许可法 art. 32 (一): no licence is needed. */
    NOT_NEEDED("不受理告知书", "不受", true),
    /** 行政许可法 art. 32 (二): another organ is competent. */
    NOT_COMPETENT("不予受理通知书", "不予受", true),
    /** 行政许可法 art. 32 (四). */
    SUPPLEMENT("一次性补正告知书", "补", true),
    /** 行政许可法 art. 45, for a site visit art. 34. */
    PROCEDURE("特别程序告知书", "特", true),
    /** 行政许可法 art. 36, 47: five days to ask for a hearing. */
    HEARING_RIGHTS("听证权利告知书", "听告", true),
    /** 行政许可法 art. 48 (一): seven days before. */
    HEARING_NOTICE("听证通知书", "听", true),
    /** 行政许可法 art. 42. */
    EXTENSION("延期通知书", "延", true),
    /** 行政许可法 art. 58, 59: the standard, its basis and the amount that follows. */
    FEE("缴费通知书", "缴", true),
    /** 行政许可法 art. 38, 39. */
    GRANT("准予行政许可决定书", "准", true),
    /** 行政许可法 art. 38: with reasons and remedies. */
    DENIAL("不予行政许可决定书", "不准", true),
    /** Ended for a cause of law. */
    TERMINATION("终止办理通知书", "终", true),
    /** The applicant took the application back. */
    WITHDRAWAL("撤回申请确认书", "撤", true),
    /** 行政许可法 art. 44; 民事诉讼法 art. 87–95 by analogy. */
    DELIVERY("送达回证", "送", false);

    private final String title;
    private final String word;
    private final boolean ofTheOrgan;

    PaperKind(String title, String word, boolean ofTheOrgan) {
        this.title = title;
        this.word = word;
        this.ofTheOrgan = ofTheOrgan;
    }

    /** Its title, as the law or practice names it. */
    String title() {
        return title;
    }

    /** What stands for it in the number of a paper. */
    String word() {
        return word;
    }

    /** Whether the organ speaks in it, and so it carries the special seal where the letter grants its use. */
    boolean isOfTheOrgan() {
        return ofTheOrgan;
    }
}
