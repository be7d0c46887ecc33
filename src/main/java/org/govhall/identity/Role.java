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
    /** 监察: sees all centres below the own one, changes nothing in a case. */
    SUPERVISOR,
    /** 管理员: keeps centres, windows, officers and letters. */
    ADMINISTRATOR;

    /** The name that Spring Security knows this role by. */
    public String authority() {
        return "ROLE_" + name();
    }

    /** Whether people of this role work in the hall. */
    public boolean isStaff() {
        return this != CITIZEN;
    }
}
