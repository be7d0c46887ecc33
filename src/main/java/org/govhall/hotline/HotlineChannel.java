package org.govhall.hotline;

/** How a demand came. */
enum HotlineChannel {
    PHONE,
    MAIL,
    WEB
}
