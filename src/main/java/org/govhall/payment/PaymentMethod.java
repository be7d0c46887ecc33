package org.govhall.payment;

/** How something was paid at the counter. */
enum PaymentMethod {
    CASH,
    CARD,
    TRANSFER
}
