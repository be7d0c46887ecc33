package org.govhall.hotline;

/** Lines for what cannot wait; a demand of theirs is put through to them at once. */
enum UrgentLine {
    POLICE_110,
    FIRE_119,
    MEDICAL_120,
    TRAFFIC_122,
    /** 水、电、气、热抢修. */
    UTILITIES
}
