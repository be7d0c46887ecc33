package org.govhall.casework;

/** How the result reaches the applicant. */
public enum DeliveryWay {
    AT_COUNTER,
    BY_POST,
    ELECTRONIC
}
