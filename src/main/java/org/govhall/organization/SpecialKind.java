package org.govhall.organization;

/** Why a window is open outside the hours of its centre. */
public enum SpecialKind {
    /** 延时服务: longer on a working day. */
    EXTENDED,
    /** 错时服务: at another time of a working day, such as over noon. */
    SHIFTED,
    /** 节假日服务: on a day off. */
    HOLIDAY
}
