package org.govhall.casework;

/**
 * What the person who signs for a result is to the applicant.
 *
 * @see "民事诉讼法 art. 88, applied by analogy"
 */
public enum SignerRelation {
    /** The applicant. */
    SELF,
    /** 代理人、经办人, with a letter of entrustment. */
    AGENT,
    /** 同住的成年家属. */
    ADULT_FAMILY,
    /** 法定代表人或者主要负责人. */
    LEGAL_REPRESENTATIVE,
    /** The person of an organization who receives its letters. */
    MAIL_RECEIVER
}
