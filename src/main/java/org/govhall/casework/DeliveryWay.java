package org.govhall.casework;

/** How the result reaches the applicant. */
public enum DeliveryWay {
    /** 直接送达. */
    AT_COUNTER,
    /** 邮寄送达. */
    BY_POST,
    /** 电子送达, with the receiver's consent. */
    ELECTRONIC,
    /** 留置送达: the receiver refuses to sign; it is left with them before witnesses. */
    LEFT_BEHIND
}
