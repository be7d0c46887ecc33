package org.govhall.organization;

/** What a post at a window is for. */
public enum PostKind {
    /** 窗口工作人员: registers and accepts. */
    CLERK,
    /** 首席代表: reviews and decides within the letter of authorization; a window has one. */
    CHIEF_REPRESENTATIVE
}
