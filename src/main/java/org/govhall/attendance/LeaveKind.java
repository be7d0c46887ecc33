package org.govhall.attendance;

/**
 * Why somebody asks for leave.
 *
 * @see "职工带薪年休假条例; 国务院关于职工探亲待遇的规定; 女职工劳动保护特别规定"
 */
enum LeaveKind {
    PERSONAL,
    SICK,
    ANNUAL,
    OFFICIAL,
    MARRIAGE,
    MATERNITY,
    BEREAVEMENT,
    HOME_VISIT
}
