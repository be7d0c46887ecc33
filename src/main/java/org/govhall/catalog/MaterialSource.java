package org.govhall.catalog;

/** Where an applicant gets a material from. */
public enum MaterialSource {
    /** 申请人自备. */
    SELF,
    /** 政府部门核发. */
    GOVERNMENT,
    /** 其他. */
    OTHER
}
