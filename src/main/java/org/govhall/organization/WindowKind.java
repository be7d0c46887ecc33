package org.govhall.organization;

/** Whether a window serves named departments or all of them. */
public enum WindowKind {
    /** 部门窗口: serves the departments it names. */
    DEPARTMENT,
    /** 综合窗口: serves every department that works in the centre. */
    COMPREHENSIVE
}
