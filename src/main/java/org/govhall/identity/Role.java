package org.govhall.identity;

/** What kind of person somebody is in the hall. What they may do to one case is decided by post and letter. */
public enum Role {
    /** Applies, for themselves or for an organization. */
    CITIZEN,
    /** 窗口工作人员: registers and accepts. */
    WINDOW_CLERK,
    /** 首席代表: reviews and, within the letter of authorization, decides. */
    CHIEF_REPRESENTATIVE,
    /** 行政审批科(股)室: decides in the department what the window is not authorized to decide. */
    APPROVAL_OFFICER,
    /** 部门领导: decides on duty days; as head of the department also signs its letters of authorization. */
    DEPARTMENT_LEADER,
    /** 监察: sees all centres below the own one, changes nothing in a case. */
    SUPERVISOR,
    /** 系统管理员: keeps centres, windows, officers and letters; neither accounts nor the log. */
    ADMINISTRATOR,
    /** 安全管理员: keeps accounts, roles, locks and how people sign in; neither the hall nor the log. */
    SECURITY_ADMINISTRATOR,
    /** 审计管理员: reads the log of the other two and of everybody; changes nothing. */
    AUDIT_ADMINISTRATOR;

    /** The name that Spring Security knows this role by. */
    public String authority() {
        return "ROLE_" + name();
    }

    /** Whether people of this role work in the hall. */
    public boolean isStaff() {
        return this != CITIZEN;
    }

    /**
     * Whether this is one of the three administrators, who are kept apart: nobody holds two of these offices, nor one of
     * them beside another role.
     */
    public boolean isAdministrator() {
        return this == ADMINISTRATOR || this == SECURITY_ADMINISTRATOR || this == AUDIT_ADMINISTRATOR;
    }

    /** Whether people of this role decide, sign or administer, so that a password alone is not enough. */
    public boolean needsSecondFactor() {
        return isAdministrator()
                || this == CHIEF_REPRESENTATIVE
                || this == APPROVAL_OFFICER
                || this == DEPARTMENT_LEADER;
    }
}
